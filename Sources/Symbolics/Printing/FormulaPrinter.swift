public import Formula

extension Expr {
  /// The expression as a tree for typesetting, with fraction bars, roots and raised powers.
  public var formula: Formula { formula(in: .standard) }

  /// The expression as a tree for typesetting, terms and factors in a given order.
  public func formula(in order: PrintingOrder) -> Formula {
    FormulaPrinter.formula(Phrasing.phrase(self, in: order))
  }

  /// The expression as a MathML Core `math` element for running text.
  public var mathML: String { formula.mathML(display: false) }

  /// The expression as a MathML Core `math` element, on a line of its own when `display` says so.
  public func mathML(display: Bool, in order: PrintingOrder = .standard) -> String {
    formula(in: order).mathML(display: display)
  }

  /// The expression in English words: `x squared plus 2 x`, `the fraction x over x plus 1 end
  /// fraction`.
  ///
  /// Where a fraction, power or root reaches beyond one name or number, its end is said too, so
  /// that different expressions sound different.
  public var spoken: String { spoken(in: .standard) }

  /// The expression in English words, terms and factors in a given order.
  public func spoken(in order: PrintingOrder) -> String { formula(in: order).speech }

  /// A matrix of expressions in square brackets; rows of one entry make a column vector.
  ///
  /// Symbols have the same roles in all entries.
  public static func matrixFormula(
    _ rows: [[Expr]], in order: PrintingOrder = .standard
  ) -> Formula {
    let cells = Phrasing.phrases(rows, in: order).map { $0.map(FormulaPrinter.formula) }
    return .fenced("[", .table(Formula.Table(kind: .matrix, rows: cells)), "]")
  }

  /// A column of expressions in square brackets, as gradients are written.
  public static func columnFormula(_ entries: [Expr]) -> Formula {
    matrixFormula(entries.map { [$0] })
  }
}

/// Writes formula trees.
enum FormulaPrinter {
  static func formula(_ phrase: Phrase) -> Formula {
    switch phrase {
    case .number(let text): return number(text)
    case .symbol(let name): return symbol(name)
    case .pi: return .identifier("π", .italic)
    case .euler: return .identifier("e", .italic)
    case .sum(let terms): return sum(terms)
    case .negative(let inner): return .row([.symbol("−", .prefix), factor(inner)])
    case .product(let parts): return product(parts)
    case .fraction(let top, let bottom):
      return .fraction(formula(top), formula(bottom), bar: true, style: nil)
    case .quotient(let top, let bottom):
      return .row([closed(top), .symbol("/", .ordinary), divisor(bottom)])
    case .power(.call(let function, let arguments), let exponent)
    where function.takesPower && exponent.isNamePower:
      return call(function, arguments, power: formula(exponent))
    case .power(let base, let exponent):
      return .scripts(atom(base), sub: nil, sup: formula(exponent))
    case .root(let base, let index):
      return .root(formula(base), index: index == 2 ? nil : number("\(index)"))
    case .exponential(let exponent):
      return .scripts(.identifier("e", .italic), sub: nil, sup: formula(exponent))
    case .call(let function, let arguments): return call(function, arguments, power: nil)
    case .piecewise(let branches): return cases(branches)
    case .invalid(let message): return .text(message)
    }
  }

  /// `1.5e-7` becomes a power of ten.
  private static func number(_ text: String) -> Formula {
    guard let mark = text.firstIndex(of: "e") else { return .number(text) }
    let exponent = text[text.index(after: mark)...]
    let digits = Formula.number(String(exponent.drop { $0 == "-" }))
    return .row([
      .number(String(text[..<mark])), .symbol("×", .binary),
      .scripts(
        .number("10"), sub: nil,
        sup: exponent.hasPrefix("-") ? .row([.symbol("−", .prefix), digits]) : digits),
    ])
  }

  private static func symbol(_ name: String) -> Formula {
    let parts = SymbolName(name)
    let letter = Formula.identifier(parts.letter, parts.letter.count > 1 ? .upright : .italic)
    guard !parts.index.isEmpty else { return letter }
    let index: Formula =
      parts.hasNumberIndex
      ? .number(parts.index)
      : .identifier(parts.index, parts.index.count > 1 ? .upright : .italic)
    return .scripts(letter, sub: index, sup: nil)
  }

  private static func sum(_ terms: [(isNegative: Bool, term: Phrase)]) -> Formula {
    var row: [Formula] = []
    for (index, part) in terms.enumerated() {
      if index == 0 {
        if part.isNegative { row.append(.symbol("−", .prefix)) }
      } else {
        row.append(.symbol(part.isNegative ? "−" : "+", .binary))
      }
      row.append(factor(part.term))
    }
    return .row(row)
  }

  /// Factors side by side; an argument without brackets must not seem to go on in what follows.
  private static func product(_ parts: [Phrase], isClosed: Bool = false) -> Formula {
    var row: [Formula] = []
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let isOpen = isLast ? !isClosed : parts[index + 1].isNamedCall
      let piece = isOpen ? factor(part) : closed(part)
      if index > 0 {
        if part.startsWithDigit {
          row.append(.symbol("·", .binary))
        } else if part.isNamedCall || parts[index - 1].isNamedCall {
          row.append(.space(1.0 / 6))
        }
      }
      row.append(piece)
    }
    return .row(row)
  }

  /// A factor whose last argument stands in brackets.
  private static func closed(_ phrase: Phrase) -> Formula {
    switch phrase {
    case .product(let parts): product(parts, isClosed: true)
    case .power(.call(let function, let arguments), let exponent) where phrase.endsOpenly:
      call(function, arguments, power: formula(exponent), isClosed: true)
    case .call(let function, let arguments):
      call(function, arguments, power: nil, isClosed: true)
    default: factor(phrase)
    }
  }

  /// A part of a product: sums in brackets.
  private static func factor(_ phrase: Phrase) -> Formula {
    switch phrase {
    case .sum, .negative: fenced(phrase)
    default: formula(phrase)
    }
  }

  /// The base of a power.
  private static func atom(_ phrase: Phrase) -> Formula {
    switch phrase {
    case .number where phrase.isScientific: fenced(phrase)
    case .number, .symbol, .pi, .euler: formula(phrase)
    case .call(let function, _) where function == .abs: formula(phrase)
    default: fenced(phrase)
    }
  }

  private static func divisor(_ phrase: Phrase) -> Formula {
    phrase.isSingle ? formula(phrase) : fenced(phrase)
  }

  private static func fenced(_ phrase: Phrase) -> Formula { .fenced("(", formula(phrase), ")") }

  private static func call(
    _ function: Function, _ arguments: [Phrase], power: Formula?, isClosed: Bool = false
  ) -> Formula {
    if function == .abs {
      let body = Formula.fenced("|", formula(arguments[0]), "|")
      return power.map { .scripts(body, sub: nil, sup: $0) } ?? body
    }
    let name = Formula.function(function.row.display, takesLimits: false)
    let head = power.map { Formula.scripts(name, sub: nil, sup: $0) } ?? name
    if arguments.count == 1, !isClosed, arguments[0].isSimpleArgument, !function.isExtremum {
      return .row([head, .space(1.0 / 6), formula(arguments[0])])
    }
    var row: [Formula] = []
    for (index, argument) in arguments.enumerated() {
      if index > 0 { row.append(.symbol(",", .punctuation)) }
      row.append(formula(argument))
    }
    return .row([head, .fenced("(", row.count == 1 ? row[0] : .row(row), ")")])
  }

  private static func cases(
    _ branches: [(value: Phrase, condition: Phrase.ConditionPhrase)]
  ) -> Formula {
    let rows = branches.map { [formula($0.value), condition($0.condition, leading: true)] }
    let table = Formula.Table(kind: .cases, rows: rows, alignments: [.left, .left])
    return .fenced("{", .table(table), "")
  }

  private static func condition(
    _ condition: Phrase.ConditionPhrase, leading: Bool = false
  ) -> Formula {
    switch condition {
    case .always: return .text("otherwise")
    case .never: return .text("never")
    case .compare(let left, let relation, let right):
      let row = [formula(left), .symbol(relation.sign, .relation), formula(right)]
      return .row(leading ? [.text("if "), row[0], row[1], row[2]] : row)
    case .all(let parts): return joined(parts, " and ", leading)
    case .any(let parts): return joined(parts, " or ", leading)
    }
  }

  private static func joined(
    _ parts: [Phrase.ConditionPhrase], _ word: String, _ leading: Bool
  ) -> Formula {
    var row: [Formula] = leading ? [.text("if ")] : []
    for (index, part) in parts.enumerated() {
      if index > 0 { row.append(.text(word)) }
      row.append(condition(part))
    }
    return .row(row)
  }
}
