extension Expr {
  /// The expression as text over several lines: fractions with bars, raised exponents, roots, tall
  /// brackets.
  ///
  /// ```
  ///  x cos(x) − sin(x)
  /// ───────────────────
  ///         x²
  /// ```
  /// Lines have no spaces at their ends and the text no line break; every character is meant to
  /// take one column of a font of one width. A poisoned expression gives its message in angle
  /// quotes.
  public var pretty: String { pretty() }

  /// The expression as text over several lines, broken before operators of the outermost sum or
  /// product where it would be wider than a number of columns.
  ///
  /// What stands between two operators is never broken, so that a line can still be wider.
  ///
  /// - Parameters:
  ///   - width: the columns there are; nil for no limit.
  ///   - order: the order of terms and factors.
  public func pretty(width: Int? = nil, in order: PrintingOrder = .standard) -> String {
    let phrase = Phrasing.phrase(self, in: order)
    guard let width else { return PrettyPrinter.box(phrase).text }
    let lines = PrettyLines(phrase, width: width).lines
    let gap = lines.contains { $0.height > 1 } ? "\n\n" : "\n"
    return lines.map(\.text).joined(separator: gap)
  }
}

/// Sets phrases as boxes of text.
enum PrettyPrinter {
  static func box(_ phrase: Phrase) -> TextBox {
    switch phrase {
    case .number, .symbol, .pi, .euler, .invalid: return TextBox(UnicodePrinter.text(phrase))
    case .sum(let terms): return .row(PrettyPrinter.terms(terms))
    case .negative(let inner): return negative(inner)
    case .product(let parts): return .row(factors(parts))
    case .fraction(let top, let bottom): return .fraction(box(top), box(bottom))
    case .quotient(let top, let bottom):
      return .row([factor(top), TextBox("/"), bottom.isSingle ? box(bottom) : fenced(bottom)])
    case .power(.call(let function, let arguments), let exponent)
    where function.takesPower && exponent.isNamePower:
      return call(function, arguments, power: exponent)
    case .power(let base, let exponent): return power(atom(base), exponent)
    case .root(let base, let index): return root(base, index)
    case .exponential(let exponent): return power(TextBox("e"), exponent)
    case .call(let function, let arguments): return call(function, arguments, power: nil)
    case .piecewise(let branches): return cases(branches)
    }
  }

  /// The terms of a sum, each after the first with its sign and the spaces around it.
  static func terms(_ terms: [(isNegative: Bool, term: Phrase)]) -> [TextBox] {
    terms.enumerated().map { index, part in
      let body = factor(part.term)
      if index > 0 { return .row([TextBox(part.isNegative ? " − " : " + "), body]) }
      return part.isNegative ? negative(part.term) : body
    }
  }

  /// A minus keeps away from bars.
  private static func negative(_ phrase: Phrase) -> TextBox {
    let body = factor(phrase)
    if case .fraction = phrase { return .row([TextBox("− "), body]) }
    return .row([TextBox("−"), body])
  }

  /// The factors of a product, each after the first with what separates it.
  private static func factors(_ parts: [Phrase]) -> [TextBox] {
    parts.enumerated().map { index, part in
      let body = factor(part)
      guard index > 0 else { return body }
      return .row([TextBox(separator(parts[index - 1], part, body)), body])
    }
  }

  /// What stands between two factors on one line.
  static func separator(_ left: Phrase, _ right: Phrase, _ box: TextBox) -> String {
    if right.startsWithDigit { return "·" }
    if UnicodePrinter.needsSpace(left, right) { return " " }
    switch right {
    case .fraction, .root, .exponential: return box.height > 1 ? " " : ""
    default: return ""
    }
  }

  /// A part of a product: sums in brackets.
  static func factor(_ phrase: Phrase) -> TextBox {
    switch phrase {
    case .sum, .negative: fenced(phrase)
    default: box(phrase)
    }
  }

  private static func atom(_ phrase: Phrase) -> TextBox {
    switch phrase {
    case .number where phrase.isScientific: fenced(phrase)
    case .number, .symbol, .pi, .euler: box(phrase)
    case .call(let function, _) where function == .abs: box(phrase)
    default: fenced(phrase)
    }
  }

  private static func fenced(_ phrase: Phrase) -> TextBox { box(phrase).parenthesised }

  /// Exponents that have raised characters stay on the line.
  private static func power(_ base: TextBox, _ exponent: Phrase) -> TextBox {
    if base.height == 1, let raised = UnicodePrinter.raised(UnicodePrinter.text(exponent)) {
      return .row([base, TextBox(raised)])
    }
    return base.raised(box(exponent))
  }

  private static func root(_ base: Phrase, _ index: Int) -> TextBox {
    switch base {
    case .number, .symbol, .pi, .euler:
      if let sign = UnicodePrinter.rootSign(index) { return .row([TextBox(sign), box(base)]) }
    default: break
    }
    return box(base).rooted(index: index)
  }

  private static func call(
    _ function: Function, _ arguments: [Phrase], power exponent: Phrase?
  ) -> TextBox {
    if function == .abs { return box(arguments[0]).fenced(.bar, .bar) }
    let name = TextBox(function.row.display)
    let head = exponent.map { power(name, $0) } ?? name
    var list: [TextBox] = []
    for (index, argument) in arguments.enumerated() {
      if index > 0 { list.append(TextBox(", ")) }
      list.append(box(argument))
    }
    return .row([head, TextBox.row(list).parenthesised])
  }

  private static func cases(
    _ branches: [(value: Phrase, condition: Phrase.ConditionPhrase)]
  ) -> TextBox {
    let cells = branches.map { [box($0.value), condition($0.condition, leading: true)] }
    let isTall = cells.contains { row in row.contains { $0.height > 1 } }
    // A brace has its point between two rows.
    let table = TextBox.table(cells, gap: isTall || cells.count == 2 ? 1 : 0, isCentred: false)
    return .row([TextFence.brace.beside(table), table])
  }

  private static func condition(
    _ condition: Phrase.ConditionPhrase, leading: Bool = false
  ) -> TextBox {
    let lead = TextBox(leading ? "if " : "")
    switch condition {
    case .always: return TextBox("otherwise")
    case .never: return TextBox("never")
    case .compare(let left, let relation, let right):
      return .row([lead, box(left), TextBox(" \(relation.sign) "), box(right)])
    case .all(let parts): return .row([lead] + joined(parts, " and "))
    case .any(let parts): return .row([lead] + joined(parts, " or "))
    }
  }

  private static func joined(_ parts: [Phrase.ConditionPhrase], _ word: String) -> [TextBox] {
    parts.enumerated().flatMap { index, part in
      index > 0 ? [TextBox(word), condition(part)] : [condition(part)]
    }
  }
}
