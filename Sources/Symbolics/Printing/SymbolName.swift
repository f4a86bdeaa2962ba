/// A symbol's name taken apart for printing: `x1` and `x_1` carry an index, `alpha` is a letter.
struct SymbolName {
  /// The name without its index, as written.
  var head: String
  /// The letter as it is set.
  var letter: String
  var index: String

  init(_ name: String) {
    head = name
    index = ""
    letter = name
    // Most names are a letter.
    if name.utf8.count == 1 { return }
    if let mark = name.firstIndex(of: "_"), mark != name.startIndex {
      head = String(name[..<mark])
      index = String(name[name.index(after: mark)...])
    } else {
      let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
      if digits > 0, digits < name.utf8.count {
        head = String(name.dropLast(digits))
        index = String(name.suffix(digits))
      }
    }
    letter = SymbolName.greek[head] ?? head
  }

  /// Whether the index is a number.
  var hasNumberIndex: Bool { index.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// The letter as LaTeX writes it.
  var latexLetter: String { SymbolName.latex(head, isGreek: SymbolName.greek[head] != nil) }

  /// The index as LaTeX writes it.
  var latexIndex: String {
    hasNumberIndex ? index : SymbolName.latex(index, isGreek: SymbolName.greek[index] != nil)
  }

  private static func latex(_ word: String, isGreek: Bool) -> String {
    if isGreek { return "\\" + word }
    return word.count == 1 ? word : "\\mathrm{\(word.replacing("_", with: "\\_"))}"
  }

  private static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]
}
