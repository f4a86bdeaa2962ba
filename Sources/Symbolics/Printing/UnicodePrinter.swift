extension Expr {
  /// The expression on one line as it is written by hand: `x² + xy + y²`, `2x cos(x²)`.
  ///
  /// For titles and labels; not meant to be read back by the parser.
  public var unicode: String { unicode(in: .standard) }

  /// The expression on one line of Unicode text, terms and factors in a given order.
  public func unicode(in order: PrintingOrder) -> String {
    UnicodePrinter.text(Phrasing.phrase(self, in: order))
  }
}

/// Writes one line of Unicode text.
enum UnicodePrinter {
  static func text(_ phrase: Phrase) -> String {
    switch phrase {
    case .number(let text): return number(text)
    case .symbol(let name): return symbol(name)
    case .pi: return "π"
    case .euler: return "e"
    case .sum(let terms): return sum(terms)
    case .negative(let inner): return "−" + factor(inner)
    case .product(let parts): return product(parts)
    case .fraction(let top, let bottom), .quotient(let top, let bottom):
      return factor(top) + "/" + divisor(bottom)
    case .power(.call(let function, let arguments), let exponent)
    where function.takesPower && exponent.isNamePower:
      let written = text(exponent)
      return call(function, arguments, power: raised(written) ?? "^\(written)")
    case .power(let base, let exponent): return power(atom(base), exponent)
    case .root(let base, let index): return root(base, index)
    case .exponential(let exponent):
      return raised(text(exponent)).map { "e" + $0 } ?? "exp(\(text(exponent)))"
    case .call(let function, let arguments): return call(function, arguments, power: "")
    case .piecewise(let branches):
      let rows = branches.map { "\(text($0.value)) \(condition($0.condition, leading: true))" }
      return "{" + rows.joined(separator: "; ") + "}"
    case .invalid(let message): return "\u{2039}\(message)\u{203A}"
    }
  }

  /// `1.5e-7` becomes a power of ten.
  private static func number(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "e") else { return text }
    let exponent = text[text.index(after: mark)...].replacing("-", with: "−")
    return text[..<mark] + "·10" + (raised(String(exponent)) ?? "^(\(exponent))")
  }

  private static func symbol(_ name: String) -> String {
    let parts = SymbolName(name)
    guard !parts.index.isEmpty else { return parts.letter }
    if let index = changed(parts.index, subscripts) { return parts.letter + index }
    return "\(parts.letter)_\(parts.index)"
  }

  private static func sum(_ terms: [(isNegative: Bool, term: Phrase)]) -> String {
    var result = ""
    for (index, part) in terms.enumerated() {
      if index > 0 {
        result += part.isNegative ? " − " : " + "
      } else if part.isNegative {
        result += "−"
      }
      result += factor(part.term)
    }
    return result
  }

  private static func product(_ parts: [Phrase]) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      if index > 0 {
        if part.startsWithDigit {
          result += "·"
        } else if needsSpace(parts[index - 1], part) {
          result += " "
        }
      }
      switch part {
      case .fraction, .quotient: result += "(\(text(part)))"
      default: result += factor(part)
      }
    }
    return result
  }

  /// Whether two factors would run together.
  static func needsSpace(_ left: Phrase, _ right: Phrase) -> Bool {
    if left.isNamedCall || left.isWord || right.isWord || left.isRoot { return true }
    // x(y + 1) is no product of a raised letter: eˣ (y + 1).
    if case .exponential = left, case .sum = right { return true }
    return false
  }

  private static func factor(_ phrase: Phrase) -> String {
    switch phrase {
    case .sum, .negative: "(\(text(phrase)))"
    default: text(phrase)
    }
  }

  private static func divisor(_ phrase: Phrase) -> String {
    phrase.isSingle ? text(phrase) : "(\(text(phrase)))"
  }

  private static func atom(_ phrase: Phrase) -> String {
    switch phrase {
    case .number where phrase.isScientific: "(\(text(phrase)))"
    case .number, .symbol, .pi, .euler: text(phrase)
    case .call(let function, _) where function == .abs: text(phrase)
    default: "(\(text(phrase)))"
    }
  }

  private static func power(_ base: String, _ exponent: Phrase) -> String {
    let written = text(exponent)
    if let raised = raised(written) { return base + raised }
    switch exponent {
    case .number, .symbol, .pi, .euler: return "\(base)^\(written)"
    default: return "\(base)^(\(written))"
    }
  }

  private static func root(_ base: Phrase, _ index: Int) -> String {
    guard let sign = rootSign(index) else {
      return power(atom(base), .fraction(.number("1"), .number("\(index)")))
    }
    switch base {
    case .number, .symbol, .pi, .euler: return sign + text(base)
    default: return "\(sign)(\(text(base)))"
    }
  }

  /// The sign of a root that has one of its own.
  static func rootSign(_ index: Int) -> String? {
    index == 2 ? "√" : index == 3 ? "∛" : index == 4 ? "∜" : nil
  }

  private static func call(_ function: Function, _ arguments: [Phrase], power: String) -> String {
    if function == .abs { return "|\(text(arguments[0]))|" + power }
    return function.row.display + power + "(" + arguments.map(text).joined(separator: ", ") + ")"
  }

  private static func condition(
    _ condition: Phrase.ConditionPhrase, leading: Bool = false
  ) -> String {
    let lead = leading ? "if " : ""
    switch condition {
    case .always: return "otherwise"
    case .never: return "never"
    case .compare(let left, let relation, let right):
      return "\(lead)\(text(left)) \(relation.sign) \(text(right))"
    case .all(let parts): return lead + parts.map { self.condition($0) }.joined(separator: " and ")
    case .any(let parts): return lead + parts.map { self.condition($0) }.joined(separator: " or ")
    }
  }

  /// The text as superscripts, nil when a character has none.
  static func raised(_ text: String) -> String? {
    changed(text.filter { $0 != " " }, superscripts)
  }

  private static func changed(_ text: String, _ table: [String: Character]) -> String? {
    var result = ""
    for character in text {
      guard let replacement = table[String(character)] else { return nil }
      result.append(replacement)
    }
    return result
  }

  // By strings, as most tables are: the first with other keys takes the runtime long.
  private static let superscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789−+()nixyzabcdt".map { String($0) }, "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁽⁾ⁿⁱˣʸᶻᵃᵇᶜᵈᵗ"))
  private static let subscripts = Dictionary(
    uniqueKeysWithValues: zip("0123456789ijkmnxaoe".map { String($0) }, "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₘₙₓₐₒₑ"))
}

extension Phrase {
  /// Whether letters next to it would run together with its own.
  fileprivate var isWord: Bool {
    switch self {
    case .symbol(let name): SymbolName(name).letter.count > 1
    case .exponential(let exponent): UnicodePrinter.raised(UnicodePrinter.text(exponent)) == nil
    case .call: !isAbsolute
    case .power(.symbol(let name), _): SymbolName(name).letter.count > 1
    case .power(.call, _): true
    default: false
    }
  }

  fileprivate var isRoot: Bool {
    if case .root = self { true } else { false }
  }

  private var isAbsolute: Bool {
    if case .call(.abs, _) = self { return true }
    return false
  }
}
