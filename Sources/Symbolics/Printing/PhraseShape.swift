/// What the two-dimensional printers ask about a phrase.
extension Phrase {
  var isPlainNumber: Bool {
    if case .number = self { return true }
    return false
  }

  /// Arguments that a function name takes without brackets: `sin x`, `sin 2x`.
  var isSimpleArgument: Bool {
    switch self {
    case .number, .symbol, .pi: return true
    case .product(let parts):
      guard parts.count == 2, parts[0].isPlainNumber else { return false }
      switch parts[1] {
      case .symbol, .pi: return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether it is written with a function name in front.
  var isNamedCall: Bool {
    switch self {
    case .call(let function, _): function != .abs
    case .power(.call(let function, _), let exponent):
      function.takesPower && exponent.isPlainNumber
    default: false
    }
  }

  /// Whether it would run into a number before it.
  var startsWithDigit: Bool {
    switch self {
    case .number: true
    case .power(let base, _): base.startsWithDigit
    case .product(let parts): parts.first?.startsWithDigit ?? false
    default: false
    }
  }
}

extension Function {
  /// Whether a power may stand at the name, sin²x; not with inverses, where it would mislead.
  var takesPower: Bool {
    switch self {
    case .sin, .cos, .tan, .cot, .sec, .csc, .sinh, .cosh, .tanh, .coth, .sech, .csch, .log: true
    default: false
    }
  }
}

/// A symbol's name taken apart for printing: `x1` and `x_1` carry an index, `alpha` is a letter.
struct SymbolName {
  var letter: String
  var index: String
  /// The letter as LaTeX writes it.
  var latexLetter: String

  init(_ name: String) {
    var head = name
    var tail = ""
    if let mark = name.firstIndex(of: "_"), mark != name.startIndex {
      head = String(name[..<mark])
      tail = String(name[name.index(after: mark)...])
    } else {
      let digits = name.reversed().prefix { ("0"..."9").contains($0) }.count
      if digits < name.count {
        head = String(name.dropLast(digits))
        tail = String(name.suffix(digits))
      }
    }
    let greek = SymbolName.greek[head]
    letter = greek ?? head
    index = tail
    if greek != nil {
      latexLetter = "\\" + head
    } else {
      latexLetter = head.count > 1 ? "\\mathrm{\(head)}" : head
    }
  }

  private static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]
}
