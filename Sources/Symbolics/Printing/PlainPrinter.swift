extension Expr {
  /// The expression as text that the parser reads back to the same expression: `x*(x + 2)*exp(x)`.
  ///
  /// A poisoned expression gives its message in angle quotes.
  public var plain: String { plain(in: .standard) }

  /// The expression as text that the parser reads back, terms and factors in a given order.
  public func plain(in order: PrintingOrder) -> String {
    PlainPrinter.text(Phrasing.phrase(self, in: order))
  }
}

extension Expr: CustomStringConvertible {
  /// The plain text.
  public var description: String { plain }
}

/// Writes the syntax of the parser.
enum PlainPrinter {
  /// How tightly a piece of text holds together.
  private enum Level: Int, Comparable {
    case sum, negative, product, power, atom

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  static func text(_ phrase: Phrase) -> String {
    switch phrase {
    case .number(let text), .symbol(let text): text
    case .pi: "pi"
    case .euler: "E"
    case .sum(let terms): sum(terms)
    case .negative(let inner): "-" + bracketed(inner, below: .product)
    case .product(let parts): parts.map { bracketed($0, below: .product) }.joined(separator: "*")
    case .fraction(let top, let bottom), .quotient(let top, let bottom):
      bracketed(top, below: .product) + "/" + bracketed(bottom, below: .power)
    case .power(let base, let exponent):
      bracketed(base, below: .atom) + "**" + bracketed(exponent, below: .atom)
    case .root(let base, let index):
      index == 2 ? "sqrt(\(text(base)))" : bracketed(base, below: .atom) + "**(1/\(index))"
    case .exponential(let exponent): "exp(\(text(exponent)))"
    case .call(let function, let arguments):
      "\(function.row.name)(\(arguments.map(text).joined(separator: ", ")))"
    case .piecewise(let branches):
      "Piecewise("
        + branches.map { "(\(text($0.value)), \(condition($0.condition)))" }
        .joined(separator: ", ") + ")"
    case .invalid(let message): "\u{2039}\(message)\u{203A}"
    }
  }

  private static func sum(_ terms: [(isNegative: Bool, term: Phrase)]) -> String {
    var result = ""
    for (index, part) in terms.enumerated() {
      let body = bracketed(part.term, below: .product)
      if index == 0 {
        result = part.isNegative ? "-" + body : body
      } else {
        result += (part.isNegative ? " - " : " + ") + body
      }
    }
    return result
  }

  private static func level(_ phrase: Phrase) -> Level {
    switch phrase {
    case .sum: .sum
    case .negative: .negative
    case .product, .fraction, .quotient: .product
    case .power: .power
    case .root(_, let index): index == 2 ? .atom : .power
    default: .atom
    }
  }

  private static func bracketed(_ phrase: Phrase, below limit: Level) -> String {
    level(phrase) < limit ? "(\(text(phrase)))" : text(phrase)
  }

  static func condition(_ condition: Phrase.ConditionPhrase) -> String {
    switch condition {
    case .always: "True"
    case .never: "False"
    case .compare(let left, let relation, let right):
      "\(text(left)) \(relation.rawValue) \(text(right))"
    case .all(let parts): parts.map { "(\(self.condition($0)))" }.joined(separator: " & ")
    case .any(let parts): parts.map { "(\(self.condition($0)))" }.joined(separator: " | ")
    }
  }
}
