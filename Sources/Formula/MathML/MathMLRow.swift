/// What stands beside a part of a row.
struct Neighbours {
  var before: Formula?
  var after: Formula?
  /// Whether what stands below and above the part stays there outside of display style.
  var keepsLimits = false
}

extension MathMLWriter {
  /// Writes the parts of a row, with the space TeX puts around named functions.
  mutating func writeRow(_ parts: [Formula], in context: MathMLContext) {
    for (index, part) in parts.enumerated() {
      let neighbours = Neighbours(
        before: parts[..<index].last { !$0.isSpace },
        after: parts[(index + 1)...].first { !$0.isSpace })
      let isFunction = part.isFunction
      if isFunction, context.isSpaced, let before = neighbours.before, before.endsOperand {
        space(max(0, 1.0 / 6 - Self.space(in: parts[..<index].reversed())))
      }
      write(part, in: context, neighbours: neighbours)
      if isFunction, let after = neighbours.after, after.startsArgument {
        token("mo", "", "\u{2061}")
        if context.isSpaced, !after.opens || after.isFunction {
          // A space written beside a function stands for the one that comes by itself.
          space(max(0, 1.0 / 6 - Self.space(in: parts[(index + 1)...])))
        }
      }
    }
  }

  /// The space that parts begin with.
  private static func space(in parts: some Sequence<Formula>) -> Double {
    var result = 0.0
    for part in parts {
      guard case .space(let width) = part else { break }
      result += max(0, width)
    }
    return result
  }

  /// Writes a sign with the attributes that the operator dictionary would have wrong.
  mutating func writeSymbol(
    _ sign: String, _ role: Formula.SymbolClass, in context: MathMLContext, _ neighbours: Neighbours
  ) {
    switch role {
    case .ordinary: writeOrdinary(sign)
    case .prefix: token("mo", #" form="prefix" lspace="0" rspace="0""#, sign)
    case .binary: writeInfix(sign, spacing: 2.0 / 9, in: context, neighbours)
    case .relation: writeInfix(sign, spacing: 5.0 / 18, in: context, neighbours)
    case .open: token("mo", #" form="prefix" stretchy="false" lspace="0" rspace="0""#, sign)
    case .close: token("mo", #" form="postfix" stretchy="false" lspace="0" rspace="0""#, sign)
    case .punctuation:
      writePunctuation(sign, in: context)
    case .large, .integral: writeLarge(sign, in: context, neighbours)
    }
  }

  private mutating func writePunctuation(_ sign: String, in context: MathMLContext) {
    guard context.isSpaced else { return token("mo", #" lspace="0" rspace="0""#, sign) }
    token("mo", sign == ":" ? #" lspace="0" rspace="0.1667em""# : "", sign)
  }

  private mutating func writeOrdinary(_ sign: String) {
    if sign == "∂" {
      token("mi", "", sign)
    } else if Self.letterlike.contains(sign) {
      token("mi", #" mathvariant="normal""#, sign)
    } else if sign == "√" {
      // Fonts have it hang from the baseline; stretching centres it.
      token(
        "mo",
        #" form="prefix" stretchy="true" symmetric="true" minsize="1em" lspace="0" rspace="0""#,
        sign)
    } else if sign.first == "′" || sign == "″" || sign == "‴" || sign == "⁗" {
      token("mo", #" lspace="0" rspace="0""#, sign)
    } else {
      token("mo", #" form="prefix" stretchy="false" lspace="0" rspace="0""#, sign)
    }
  }

  private static let letterlike: Set<String> = [
    "∇", "∞", "ℏ", "ℓ", "∅", "ℜ", "ℑ", "ℵ", "⊤", "⊥", "℘", "∀", "∃", "∄", "□", "■", "△", "℧", "…",
    "⋯", "⋮", "⋱", "°", "%", "$", "#", "&", "_", "?",
  ]

  /// An operator between two operands: the dictionary knows the spaces of the common ones.
  mutating func writeInfix(
    _ sign: String, spacing: Double, in context: MathMLContext, _ neighbours: Neighbours
  ) {
    guard context.isSpaced else {
      return token("mo", #" form="infix" stretchy="false" lspace="0" rspace="0""#, sign)
    }
    let hasDictionaryEntry = Self.dictionary.contains(sign)
    if hasDictionaryEntry, neighbours.before != nil, neighbours.after != nil {
      return token("mo", "", sign)
    }
    let width = Self.ems(spacing)
    token("mo", #" form="infix" stretchy="false" lspace="\#(width)" rspace="\#(width)""#, sign)
  }

  /// Signs to which MathML Core's dictionary gives TeX's spaces and no stretching.
  private static let dictionary: Set<String> = [
    "+", "−", "±", "∓", "=", "<", ">", "≤", "≥", "≠", "≡", "≈", "∼", "≃", "≅", "∈", "∉", "⊂", "⊆",
    "∝", "≪", "≫",
  ]

  private mutating func writeLarge(
    _ sign: String, in context: MathMLContext, _ neighbours: Neighbours
  ) {
    let lead = context.isSpaced && neighbours.before?.endsOperand == true
    let trail = context.isSpaced && neighbours.after?.startsArgument == true
    let fixed =
      neighbours.keepsLimits && context.style != .display ? #" movablelimits="false""# : ""
    token(
      "mo",
      #" form="prefix" lspace="\#(lead ? "0.1667em" : "0")" rspace="\#(trail ? "0.1667em" : "0")""#
        + fixed, sign)
  }
}

extension Formula {
  /// Whether the part is a named function, with or without scripts.
  var isFunction: Bool {
    switch self {
    case .function: true
    case .scripts(let base, _, _), .stack(let base, _, _), .accent(let base, _, _, _),
      .colored(_, let base), .styled(_, let base):
      base.isFunction
    default: false
    }
  }

  /// Whether something that has been said ends here, so that space follows before a function.
  var endsOperand: Bool {
    switch FormulaRow.role(of: self) {
    case .ordinary, .close:
      switch self {
      case .space, .symbol("|", _), .symbol("‖", _), .row([]): return false
      default: return true
      }
    default: return false
    }
  }

  /// Whether an argument of the function before can begin here.
  var startsArgument: Bool {
    if case .space = self { return false }
    return switch FormulaRow.role(of: self) {
    case .ordinary, .open, .large, .integral, .prefix: true
    default: false
    }
  }

  /// Whether it is nothing but space, which TeX puts beside the space between parts.
  var isSpace: Bool {
    if case .space = self { true } else { false }
  }

  /// Whether a delimiter opens here.
  var opens: Bool {
    switch self {
    case .symbol(_, .open), .delimiter(_, .open, _): true
    case .colored(_, let body), .styled(_, let body): body.opens
    case .fenced(let open, _, _): !open.isEmpty
    default: false
    }
  }
}
