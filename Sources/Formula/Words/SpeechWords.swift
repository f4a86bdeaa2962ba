/// The English words of signs, as data.
enum SpeechWords {
  /// The words of a sign; the sign itself where it has none.
  static func word(for sign: String) -> String {
    if let word = SpeechSigns.words[sign] ?? SpeechSigns.negated(sign) { return word }
    // A slanted letter in the role of an operator.
    guard let letter = Formula.Variant.letter(ofItalic: sign) else { return sign }
    return letters[letter] ?? SpeechSigns.words[letter] ?? letter
  }

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
    "mod": "modulo", "lim sup": "the limit superior", "lim inf": "the limit inferior",
    "inj lim": "the injective limit", "proj lim": "the projective limit",
    "arg min": "the argument of the minimum", "arg max": "the argument of the maximum",
    "ess sup": "the essential supremum", "ess inf": "the essential infimum",
    "ker": "the kernel", "deg": "the degree", "arg": "the argument", "lg": "the logarithm",
    "hom": "the homomorphisms", "Pr": "the probability", "Var": "the variance",
    "Cov": "the covariance", "div": "the divergence", "rot": "the curl", "curl": "the curl",
    "grad": "the gradient", "diag": "the diagonal matrix", "sgn": "the sign", "span": "the span",
    "im": "the image", "Tr": "the trace", "lcm": "the least common multiple", "vol": "the volume",
  ]

  static let accents: [String: String] = [
    "^": "hat", "~": "tilde", "¯": "bar", "→": "vector", "˙": "dot", "¨": "double dot",
    "ˇ": "check", "˘": "breve", "´": "acute", "`": "grave", "˚": "ring", "_": "underlined",
    "←": "left vector", "↔": "double vector", "…": "triple dot", "….": "quadruple dot",
  ]

  /// What stands before and after a body under or over a brace.
  static let braces: [String: (start: String, end: String)] = [
    "⏞": ("overbraced", "end overbrace"), "⏟": ("underbraced", "end underbrace"),
    "⎴": ("overbracketed", "end overbracket"), "⎵": ("underbracketed", "end underbracket"),
    "⏜": ("under an arc", "end arc"), "⏝": ("over an arc", "end arc"),
  ]

  static let raised: [String: String] = [
    "′": "prime", "″": "double prime", "‴": "triple prime", "⁗": "quadruple prime", "∗": "star",
    "+": "plus", "−": "minus", "†": "dagger", "°": "degrees",
  ]

  /// What is said of a body between two bars of a kind.
  static func measure(between bar: String) -> (name: String, end: String)? {
    // Asked for every sign; to compare two that are not ASCII takes the library long.
    guard let last = bar.utf8.last, last == UInt8(ascii: "|") || last == 0x96 else { return nil }
    return switch bar {
    case "|": ("the absolute value of", "end absolute value")
    case "‖": ("the norm of", "end norm")
    default: nil
    }
  }

  /// What is said of a body from an opening delimiter to the closing one that belongs to it.
  static func rounding(from open: String) -> (close: String, name: String, end: String)? {
    guard open.utf8.first == 0xE2 else { return nil }
    return switch open {
    case "⌊": ("⌋", "the floor of", "end floor")
    case "⌈": ("⌉", "the ceiling of", "end ceiling")
    default: nil
    }
  }

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
      for (command, letter) in TableText.pairs(pairs) where command != "imath" && command != "jmath"
      {
        let name = command.hasPrefix("var") ? String(command.dropFirst(3)) : command
        let isCapital = command.first?.isUppercase ?? false
        result[letter] = isCapital ? "capital " + name.lowercased() : name
      }
    }
    result["ı"] = "dotless i"
    result["ȷ"] = "dotless j"
    return result
  }()
}
