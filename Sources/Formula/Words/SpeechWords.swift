/// The English words of signs, as data.
enum SpeechWords {
  static let signs: [String: String] = [
    "+": "plus", "−": "minus", "±": "plus or minus", "∓": "minus or plus", "×": "times",
    "⋅": "times", "·": "times", "∗": "star", "÷": "divided by", "/": "divided by",
    "∘": "composed with",
    "=": "equals", "≠": "is not equal to", "<": "is less than", ">": "is greater than",
    "≤": "is at most", "≥": "is at least", "≪": "is much less than", "≫": "is much greater than",
    "≈": "is approximately", "≡": "is identical to", "∼": "is distributed as",
    "∝": "is proportional to", "≅": "is congruent to", "∈": "in", "∉": "not in",
    "⊂": "is a subset of", "⊆": "is a subset of or equal to", "∪": "union", "∩": "intersection",
    "∖": "without", "→": "to", "←": "from", "↦": "maps to", "⇒": "implies", "⟹": "implies",
    "⇔": "if and only if", "⟺": "if and only if", "∣": "given", "∥": "is parallel to", ":": "from",
    "≔": "is defined as", "⟶": "to", "⊥": "is perpendicular to",
    "∧": "and", "∨": "or", "¬": "not", "∀": "for all", "∃": "there is", "∞": "infinity",
    "∂": "partial", "∇": "nabla", "∅": "the empty set", "ℓ": "ell", "ℏ": "h bar",
    "…": "and so on", "⋯": "and so on", "⋮": "and so on", "⋱": "and so on", "!": "factorial",
    "∑": "the sum", "∏": "the product", "∫": "the integral", "∬": "the double integral",
    "∭": "the triple integral", "∮": "the closed integral", "⋃": "the union",
    "⋂": "the intersection", "⨁": "the direct sum", "⊕": "circle plus", "⊗": "tensor",
    "⊙": "circle dot",
    "(": "open parenthesis", ")": "close parenthesis", "[": "open bracket", "]": "close bracket",
    "{": "open brace", "}": "close brace", "⟨": "open angle", "⟩": "close angle", "|": "bar",
    "‖": "double bar", "?": "question mark", "⌊": "open floor", "⌋": "close floor",
    "⌈": "open ceiling",
    "⌉": "close ceiling", "⊤": "top", "′": "prime", "″": "double prime", "‴": "triple prime",
    "%": "percent", "°": "degrees", ".": "point",
  ]

  static let functions: [String: String] = [
    "sin": "sine", "cos": "cosine", "tan": "tangent", "cot": "cotangent", "sec": "secant",
    "csc": "cosecant", "arcsin": "inverse sine", "arccos": "inverse cosine",
    "arctan": "inverse tangent", "arccot": "inverse cotangent", "sinh": "hyperbolic sine",
    "cosh": "hyperbolic cosine",
    "tanh": "hyperbolic tangent", "coth": "hyperbolic cotangent", "sech": "hyperbolic secant",
    "csch": "hyperbolic cosecant", "arsinh": "inverse hyperbolic sine",
    "arcosh": "inverse hyperbolic cosine", "artanh": "inverse hyperbolic tangent",
    "erf": "the error function", "sign": "the sign", "exp": "the exponential",
    "log": "the logarithm",
    "ln": "the natural logarithm", "lim": "the limit", "max": "the maximum", "min": "the minimum",
    "sup": "the supremum", "inf": "the infimum", "det": "the determinant", "tr": "the trace",
    "rank": "the rank", "dim": "the dimension", "gcd": "the greatest common divisor",
    "argmin": "the argument of the minimum", "argmax": "the argument of the maximum",
    "mod": "modulo",
  ]

  static let accents: [String: String] = [
    "^": "hat", "~": "tilde", "¯": "bar", "→": "vector", "˙": "dot", "¨": "double dot",
    "ˇ": "check", "˘": "breve", "´": "acute", "`": "grave", "˚": "ring", "_": "underlined",
    "←": "left arrow",
  ]

  static let raised: [String: String] = [
    "′": "prime", "″": "double prime", "‴": "triple prime", "⁗": "quadruple prime", "∗": "star",
    "+": "plus", "−": "minus", "†": "dagger", "°": "degrees",
  ]

  static let measures: [String: (name: String, end: String)] = [
    "|": ("the absolute value of", "end absolute value"), "‖": ("the norm of", "end norm"),
  ]

  static let sets: [String: String] = [
    "R": "the real numbers", "N": "the natural numbers", "Z": "the integers",
    "Q": "the rational numbers", "C": "the complex numbers", "E": "the expectation",
  ]

  static let fractions: [String: String] = [
    "1/2": "one half", "1/3": "one third", "2/3": "two thirds", "1/4": "one quarter",
    "3/4": "three quarters",
  ]

  /// Greek letters by name; a capital one says so.
  static let letters: [String: String] = {
    var result: [String: String] = [:]
    for (_, pairs) in LatexSymbols.letters {
      for pair in pairs.split(separator: " ") {
        let parts = pair.split(separator: "=").map(String.init)
        guard parts.count == 2, let first = parts[0].first else { continue }
        let name = parts[0].hasPrefix("var") ? String(parts[0].dropFirst(3)) : parts[0]
        result[parts[1]] = first.isUppercase ? "capital " + name.lowercased() : name
      }
    }
    return result
  }()
}
