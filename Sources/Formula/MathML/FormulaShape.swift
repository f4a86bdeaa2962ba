extension Formula {
  /// Whether scripts go below and above in display style.
  var takesLimits: Bool {
    switch self {
    case .symbol(_, .large), .function(_, takesLimits: true): true
    case .colored(_, let body), .phantom(let body, _): body.takesLimits
    default: false
    }
  }

  /// Whether it is no taller than delimiters of normal size.
  var isFlat: Bool {
    switch self {
    case .identifier, .number, .function, .text, .space, .arrow: true
    case .delimiter(_, _, let size): size <= 1
    case .middle: true
    case .symbol(_, let role): role != .large && role != .integral
    case .row(let parts): parts.allSatisfy(\.isFlat)
    case .scripts(let base, let sub, let sup):
      base.isLow && [sub, sup].allSatisfy { $0.map(\.isLow) ?? true }
    case .fenced(_, let body, _): body.isFlat
    case .colored(_, let body): body.isFlat
    case .enclosed(let enclosure, let body): enclosure != .box && body.isFlat
    case .phantom(let body, let phantom):
      !phantom.hasAscent && !phantom.hasDescent || body.isFlat
    case .fraction, .root, .stack, .accent, .table, .styled: false
    }
  }

  /// Whether it is flat without scripts.
  private var isLow: Bool {
    switch self {
    case .scripts: false
    case .row(let parts): parts.allSatisfy(\.isLow)
    default: isFlat
    }
  }

  /// The primes a superscript begins with, and what follows them.
  var leadingPrime: (sign: String, rest: Formula?)? {
    switch self {
    case .symbol(let sign, .ordinary) where ["′", "″", "‴", "⁗"].contains(sign): (sign, nil)
    case .row(let parts):
      parts.first?.leadingPrime.map { prime in
        let rest = parts.count == 2 ? parts[1] : .row(Array(parts.dropFirst()))
        return (prime.sign, rest)
      }
    default: nil
    }
  }

  /// The body of what is made as high as a line; anything else as it is.
  var withoutStrut: Formula {
    if case .phantom(let body, .line) = self { body } else { self }
  }

  /// An i or j without its dot, for a mark to take its place; anything else as it is.
  var withoutDot: Formula {
    switch self {
    case .identifier("i", .italic): .identifier("ı", .italic)
    case .identifier("j", .italic): .identifier("ȷ", .italic)
    default: self
    }
  }

  /// Whether it carries scripts.
  var hasScripts: Bool {
    if case .scripts = self { true } else { false }
  }
}
