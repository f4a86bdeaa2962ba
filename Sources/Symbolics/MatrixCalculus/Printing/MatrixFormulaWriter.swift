import Formula

/// Writes a phrase as a tree for typesetting.
enum MatrixFormulaWriter {
  static func formula(_ phrase: MatrixPhrase) -> Formula {
    switch phrase {
    case .number(let digits): return .number(digits)
    case .symbol(let name, let dots):
      let letter = FormulaPrinter.formula(.symbol(name))
      guard dots > 0 else { return letter }
      return .accent(letter, mark: dots == 1 ? "˙" : "¨", stretchy: false, under: false)
    case .pi: return .identifier("π", .italic)
    case .zero: return .number("0")
    case .ones: return .identifier("1", .bold)
    case .identity: return .identifier("I", .italic)
    case .sum(let terms): return sum(terms)
    case .product(let factors): return product(factors)
    case .fraction(let top, let bottom):
      return .fraction(formula(top), formula(bottom), bar: true, style: nil)
    case .transpose(let inner): return raised(inner, .symbol("⊤", .ordinary))
    case .inverse(let inner, let transposed):
      let sign = Formula.symbol("−", .prefix)
      return raised(
        inner, .row([sign, transposed ? .symbol("⊤", .ordinary) : .number("1")]))
    case .power(let base, let exponent, let entrywise):
      let number = self.exponent(exponent)
      return raised(base, entrywise ? .row([.symbol("∘", .ordinary), number]) : number)
    case .root(let inner): return .root(formula(inner), index: nil)
    case .call(let name, let argument, let power): return call(name, argument, power)
    case .magnitude(let inner): return .fenced("|", formula(inner), "|")
    case .norm(let inner, let power):
      let norm = Formula.fenced("‖", formula(inner), "‖")
      return power.map { .scripts(norm, sub: nil, sup: self.exponent($0)) } ?? norm
    case .hadamard(let factors): return hadamard(factors)
    case .entry(let inner, let indices):
      return indices.isEmpty
        ? formula(inner) : .scripts(atom(inner), sub: subscripts(indices), sup: nil)
    case .delta(let a, let b):
      return .scripts(.identifier("δ", .italic), sub: subscripts([a, b]), sup: nil)
    case .total(let indices, let inner):
      let sign = Formula.scripts(.symbol("∑", .large), sub: subscripts(indices), sup: nil)
      return .row([sign, factor(inner)])
    }
  }

  static func subscripts(_ indices: [String]) -> Formula {
    indices.count == 1
      ? .identifier(indices[0], .italic) : .row(indices.map { .identifier($0, .italic) })
  }

  private static func exponent(_ text: String) -> Formula {
    let digits = text.drop { $0 == "-" }
    let parts = digits.split(separator: "/").map { Formula.number(String($0)) }
    let number: Formula =
      parts.count == 2 ? .row([parts[0], .symbol("/", .ordinary), parts[1]]) : parts[0]
    return text.hasPrefix("-") ? .row([.symbol("−", .prefix), number]) : number
  }

  static func fenced(_ phrase: MatrixPhrase) -> Formula { .fenced("(", formula(phrase), ")") }

  /// A part of a product.
  private static func factor(_ phrase: MatrixPhrase) -> Formula {
    switch phrase {
    case .sum, .total, .hadamard: fenced(phrase)
    default: formula(phrase)
    }
  }

  /// What a script is put on.
  static func atom(_ phrase: MatrixPhrase) -> Formula {
    switch phrase {
    case .number, .symbol, .pi, .zero, .ones, .identity, .norm(_, nil), .magnitude:
      formula(phrase)
    default: fenced(phrase)
    }
  }

  private static func raised(_ base: MatrixPhrase, _ script: Formula) -> Formula {
    if case .symbol(let name, 0) = base,
      case .scripts(let letter, let sub, nil) = FormulaPrinter.formula(.symbol(name))
    {
      return .scripts(letter, sub: sub, sup: script)
    }
    return .scripts(atom(base), sub: nil, sup: script)
  }

  private static func sum(_ terms: [(isNegative: Bool, term: MatrixPhrase)]) -> Formula {
    var row: [Formula] = []
    for (index, part) in terms.enumerated() {
      if index > 0 {
        row.append(.symbol(part.isNegative ? "−" : "+", .binary))
      } else if part.isNegative {
        row.append(.symbol("−", .prefix))
      }
      if case .sum = part.term {
        row.append(fenced(part.term))
      } else {
        row.append(formula(part.term))
      }
    }
    return .row(row)
  }

  private static func product(_ factors: [MatrixPhrase]) -> Formula {
    var row: [Formula] = []
    for (index, part) in factors.enumerated() {
      if index > 0 {
        if part.startsWithDigit {
          row.append(.symbol("·", .binary))
        } else if part.isNamedCall || factors[index - 1].isNamedCall {
          row.append(.space(1.0 / 6))
        }
      }
      row.append(factor(part))
    }
    return .row(row)
  }

  private static func hadamard(_ factors: [MatrixPhrase]) -> Formula {
    var row: [Formula] = []
    for (index, part) in factors.enumerated() {
      if index > 0 { row.append(.symbol("∘", .binary)) }
      if case .product = part { row.append(fenced(part)) } else { row.append(factor(part)) }
    }
    return .row(row)
  }

  private static func call(
    _ name: MatrixFunctionName, _ argument: MatrixPhrase, _ power: String?
  ) -> Formula {
    let words = name.display.split(separator: " ").map {
      Formula.function(String($0), takesLimits: false)
    }
    var row: [Formula] = []
    for (index, word) in words.enumerated() {
      if index > 0 { row.append(.space(1.0 / 6)) }
      row.append(word)
    }
    if let power {
      row[row.count - 1] = .scripts(row[row.count - 1], sub: nil, sup: exponent(power))
    }
    // Always in brackets: det B C could be read as that of the product.
    return .row(row + [fenced(argument)])
  }
}

extension MatrixPhrase {
  fileprivate var isNamedCall: Bool {
    if case .call = self { return true }
    return false
  }
}
