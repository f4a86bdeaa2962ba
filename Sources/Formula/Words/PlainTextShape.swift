extension Formula {
  /// Whether it reads as one thing without parentheses.
  var isAtom: Bool {
    switch self {
    case .identifier, .number, .text: true
    case .symbol(_, .ordinary): true
    case .scripts(.scripts(_, _, sup: .some), _, _): false
    case .scripts(let base, _, _), .accent(let base, _, _, _): base.isAtom
    case .styled(_, let body), .colored(_, let body), .enclosed(_, let body), .phantom(let body, _):
      body.isAtom
    case .row(let parts):
      parts.count == 1 && parts[0].isAtom
        || parts.count == 2 && parts[0].isDifferential && parts[1].isAtom
    default: false
    }
  }

  /// Whether it is the sign of a differential: ∂ or an upright d, with a power or without.
  private var isDifferential: Bool {
    switch self {
    case .symbol("∂", _), .identifier("d", .upright): true
    case .scripts(let base, sub: nil, _): base.isDifferential
    default: false
    }
  }

  /// Whether it begins with the d or ∂ of a derivative: d²y, ∂f, or one of these alone.
  var startsDifferential: Bool {
    switch self {
    case .row(let parts): parts.first?.startsDifferential ?? false
    case .symbol("∂", _), .identifier("d", .upright), .identifier("d", .italic): true
    case .scripts(let base, sub: nil, _): base.startsDifferential
    default: false
    }
  }

  /// Whether it is parts side by side that need no parentheses before a slash.
  var isFlatProduct: Bool {
    switch self {
    case .row(let parts): parts.count <= 2 && parts.allSatisfy { $0.isAtom || $0.isWrapped }
    default: isAtom
    }
  }

  /// Whether it is differentials side by side: dx, ∂x ∂y.
  var isProductOfDifferentials: Bool {
    guard startsDifferential else { return false }
    guard case .row(let parts) = self else { return true }
    return parts.allSatisfy { $0.isSpace || $0.isPartOfDifferential }
  }

  private var isPartOfDifferential: Bool {
    if case .symbol("∂", .ordinary) = self { true } else { isLetterWithScripts }
  }

  private var isLetterWithScripts: Bool {
    switch self {
    case .identifier: true
    case .scripts(let base, _, _), .accent(let base, _, _, _): base.isLetterWithScripts
    default: false
    }
  }

  /// Whether it is one differential: dx, ∂x².
  var isSingleDifferential: Bool {
    guard case .row(let parts) = self else { return false }
    return parts.count == 2 && parts[1].isAtom
  }

  /// Whether it is a prime, or several as one sign.
  var isPrime: Bool {
    if case .symbol(let sign, .ordinary) = self {
      sign.allSatisfy { "′″‴⁗".contains($0) }
    } else {
      false
    }
  }

  /// The sign of a relation, of an arrow too.
  var relationSign: String? {
    switch self {
    case .symbol(let sign, .relation), .arrow(let sign): sign
    default: nil
    }
  }

  /// Whether it begins with ( and ends with the ) that belongs to it.
  var isParenthesised: Bool {
    guard case .row(let parts) = self, case .symbol("(", .open)? = parts.first else { return false }
    let closing = parts.firstIndex { part in
      switch part {
      case .symbol(")", .close), .scripts(.symbol(")", .close), _, _): true
      default: false
      }
    }
    return closing == parts.count - 1
  }

  var isBarFraction: Bool {
    if case .fraction(_, _, bar: true, _) = self { true } else { false }
  }

  /// Whether its own delimiters keep it together.
  var isWrapped: Bool {
    switch self {
    case .fenced(let open, _, let close): !open.isEmpty && !close.isEmpty
    case .root: true
    case .row: isParenthesised
    default: false
    }
  }

  var isScriptable: Bool {
    switch self {
    case .symbol, .fenced, .delimiter, .middle, .arrow: true
    case .row(let parts): parts.isEmpty
    default: isAtom
    }
  }

  /// Whether it is a sum, an integral or the like, with or without limits.
  var isLarge: Bool {
    switch self {
    case .symbol(_, .large), .symbol(_, .integral): true
    case .scripts(let base, _, _), .stack(let base, _, _), .colored(_, let base),
      .styled(_, let base), .phantom(let base, _):
      base.isLarge
    default: false
    }
  }
}

extension [Formula] {
  /// Whether something stands directly beside a part, so that a slash in it would reach too far.
  func hasOperand(beside index: Int) -> Bool {
    let after = index + 1 < count ? self[index + 1] : nil
    let before = index > 0 ? self[index - 1] : nil
    return after.map { $0.startsArgument } ?? false
      || before.map { $0.endsOperand && !$0.isLarge && !$0.isFunction } ?? false
  }
}
