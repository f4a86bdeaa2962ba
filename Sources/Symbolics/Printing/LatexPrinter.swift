extension Expr {
  /// The expression as LaTeX for math mode: `\frac{x \cos x - \sin x}{x^{2}}`.
  ///
  /// Fractions have bars, and slashes in exponents and above or below another bar. Valid in every
  /// math mode without packages but amsmath; a poisoned expression gives its message as text.
  public var latex: String { latex(in: .standard) }

  /// The expression as LaTeX, terms and factors in a given order.
  public func latex(in order: PrintingOrder) -> String {
    LatexPrinter.text(Phrasing.phrase(self, in: order))
  }
}

/// Writes LaTeX.
enum LatexPrinter {
  static func text(_ phrase: Phrase) -> String {
    switch phrase {
    case .number(let text): return number(text)
    case .symbol(let name):
      let parts = SymbolName(name)
      return parts.index.isEmpty
        ? parts.latexLetter : "\(parts.latexLetter)_{\(parts.latexIndex)}"
    case .pi: return #"\pi"#
    case .euler: return "e"
    case .sum(let terms): return sum(terms)
    case .negative(let inner): return "- " + factor(inner)
    case .product(let parts): return product(parts)
    case .fraction(let top, let bottom): return #"\frac{\#(text(top))}{\#(text(bottom))}"#
    case .quotient(let top, let bottom): return closed(top) + "/" + divisor(bottom)
    case .power(.call(let function, let arguments), let exponent)
    where function.takesPower && exponent.isNamePower:
      return call(function, arguments, power: "^{\(text(exponent))}")
    case .power(let base, let exponent): return "\(atom(base))^{\(text(exponent))}"
    case .root(let base, let index):
      return index == 2 ? #"\sqrt{\#(text(base))}"# : #"\sqrt[\#(index)]{\#(text(base))}"#
    case .exponential(let exponent): return "e^{\(text(exponent))}"
    case .call(let function, let arguments): return call(function, arguments, power: "")
    case .piecewise(let branches): return cases(branches)
    case .invalid(let message): return words(message)
    }
  }

  /// Words, with the characters that TeX would take for commands left out.
  private static func words(_ message: String) -> String {
    let safe = message.filter { !"\\{}$%#&_^~".contains($0) }
    return #"\text{\#(safe)}"#
  }

  private static func number(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "e") else { return text }
    return #"\#(text[..<mark]) \cdot 10^{\#(text[text.index(after: mark)...])}"#
  }

  private static func sum(_ terms: [(isNegative: Bool, term: Phrase)]) -> String {
    var result = ""
    for (index, part) in terms.enumerated() {
      if index > 0 {
        result += part.isNegative ? " - " : " + "
      } else if part.isNegative {
        result += "- "
      }
      result += factor(part.term)
    }
    return result
  }

  /// Factors side by side; an argument without brackets must not seem to go on in what follows.
  private static func product(_ parts: [Phrase], isClosed: Bool = false) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { result += part.startsWithDigit ? #" \cdot "# : " " }
      let isLast = index == parts.count - 1
      let isOpen = isLast ? !isClosed : parts[index + 1].isNamedCall
      result += isOpen ? factor(part) : closed(part)
    }
    return result
  }

  /// A factor whose last argument stands in brackets.
  private static func closed(_ phrase: Phrase) -> String {
    switch phrase {
    case .product(let parts): product(parts, isClosed: true)
    case .power(.call(let function, let arguments), let exponent) where phrase.endsOpenly:
      call(function, arguments, power: "^{\(text(exponent))}", isClosed: true)
    case .call(let function, let arguments):
      call(function, arguments, power: "", isClosed: true)
    default: factor(phrase)
    }
  }

  private static func factor(_ phrase: Phrase) -> String {
    switch phrase {
    case .sum, .negative: fenced(phrase)
    default: text(phrase)
    }
  }

  private static func atom(_ phrase: Phrase) -> String {
    switch phrase {
    case .number where phrase.isScientific: fenced(phrase)
    case .number, .symbol, .pi, .euler: text(phrase)
    case .call(let function, _) where function == .abs: text(phrase)
    default: fenced(phrase)
    }
  }

  private static func divisor(_ phrase: Phrase) -> String {
    phrase.isSingle ? text(phrase) : fenced(phrase)
  }

  private static func fenced(_ phrase: Phrase) -> String { #"\left(\#(text(phrase))\right)"# }

  private static func call(
    _ function: Function, _ arguments: [Phrase], power: String, isClosed: Bool = false
  ) -> String {
    if function == .abs { return #"\left|\#(text(arguments[0]))\right|"# + power }
    let head = function.row.latex + power
    if arguments.count == 1, !isClosed, arguments[0].isSimpleArgument, !function.isExtremum {
      return "\(head) \(text(arguments[0]))"
    }
    return #"\#(head)\left(\#(arguments.map(text).joined(separator: ", "))\right)"#
  }

  private static func cases(
    _ branches: [(value: Phrase, condition: Phrase.ConditionPhrase)]
  ) -> String {
    let rows = branches.map { branch in
      if case .always = branch.condition { return text(branch.value) + #" & \text{otherwise}"# }
      return text(branch.value) + #" & \text{if } "# + condition(branch.condition)
    }
    return #"\begin{cases} "# + rows.joined(separator: #" \\ "#) + #" \end{cases}"#
  }

  private static func condition(_ condition: Phrase.ConditionPhrase) -> String {
    switch condition {
    case .always: #"\text{always}"#
    case .never: #"\text{never}"#
    case .compare(let left, let relation, let right):
      "\(text(left)) \(sign(relation)) \(text(right))"
    case .all(let parts): parts.map(self.condition).joined(separator: #" \text{ and } "#)
    case .any(let parts): parts.map(self.condition).joined(separator: #" \text{ or } "#)
    }
  }

  private static func sign(_ relation: Condition.Relation) -> String {
    switch relation {
    case .lessOrEqual: #"\le"#
    case .greaterOrEqual: #"\ge"#
    case .equal: "="
    case .notEqual: #"\ne"#
    case .less, .greater: relation.rawValue
    }
  }
}
