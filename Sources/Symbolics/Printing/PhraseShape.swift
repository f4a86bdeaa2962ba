/// What the two-dimensional printers ask about a phrase.
extension Phrase {
  var isPlainNumber: Bool {
    if case .number = self { return true }
    return false
  }

  /// Whether it stands at a function's name as its power: sin²x, sinⁿx.
  var isNamePower: Bool {
    switch self {
    case .number: true
    case .symbol(let name): name.count == 1
    default: false
    }
  }

  /// Whether it is written as a multiple of a power of ten.
  var isScientific: Bool {
    if case .number(let text) = self { text.utf8.contains(UInt8(ascii: "e")) } else { false }
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

  /// Whether it ends with an argument without brackets, into which a slash would reach.
  var endsOpenly: Bool {
    switch self {
    case .product(let parts): parts.last?.endsOpenly ?? false
    case .power(.call(let function, let arguments), let exponent)
    where function.takesPower && exponent.isNamePower:
      arguments[0].isSimpleArgument
    case .call(let function, let arguments):
      function != .abs && !function.isExtremum && arguments[0].isSimpleArgument
    default: false
    }
  }

  /// Whether it stands below a slash without brackets.
  var isSingle: Bool {
    switch self {
    case .sum, .negative, .product, .fraction, .quotient: false
    default: !isScientific
    }
  }

  /// Whether it is written with a function name in front.
  var isNamedCall: Bool {
    switch self {
    case .call(let function, _): function != .abs
    case .power(.call(let function, _), let exponent):
      function.takesPower && exponent.isNamePower
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
