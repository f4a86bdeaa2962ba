extension Formula {
  /// Whether it needs no words to mark its end.
  var isShort: Bool {
    switch self {
    case .identifier, .number, .text, .symbol, .function: true
    case .scripts(let base, _, _), .accent(let base, _, _, _), .colored(_, let base),
      .styled(_, let base):
      base.isShort
    case .row(let parts): parts.count == 1 && parts[0].isShort || isSignedAtom(parts)
    default: false
    }
  }

  /// Whether a sign stands before something short; two factors would need words for their end, as
  /// in the root of 2 x.
  private func isSignedAtom(_ parts: [Formula]) -> Bool {
    guard parts.count == 2, case .symbol(_, .prefix) = parts[0] else { return false }
    return parts[1].isShort
  }

  /// Whether it is a letter that by custom names a function.
  var isFunctionName: Bool {
    switch self {
    case .identifier(_, .calligraphic), .identifier("E", .doubleStruck): true
    case .identifier(let name, _): ["f", "g", "h", "F", "G", "P", "p", "u", "v"].contains(name)
    case .scripts(let base, _, _): base.isFunctionName
    default: false
    }
  }

  var hasRelation: Bool {
    guard case .row(let parts) = self else { return false }
    return parts.contains { if case .symbol(_, .relation) = $0 { true } else { false } }
  }

  /// Whether it is the sign of nabla, bold or not.
  var isNabla: Bool {
    switch self {
    case .symbol("∇", _), .identifier("∇", _): true
    default: false
    }
  }

  /// Whether it is the word of a modulus.
  var isModulo: Bool { if case .function("mod", _) = self { true } else { false } }

  /// Whether it is a letter with a mark.
  var hasAccent: Bool {
    if case .accent(let base, _, _, _) = self { base.isShort || base.hasAccent } else { false }
  }

  /// Whether a delimiter opens here the argument of what stands before: f(x), E[X].
  func opensArgument(of before: Formula?) -> Bool {
    guard let before else { return false }
    switch self {
    case .symbol("(", .open): return before.isFunction || before.isFunctionName
    case .symbol("[", .open):
      if case .identifier(let name, .doubleStruck) = before { return name == "E" || name == "P" }
      if case .function(let name, _) = before { return ["Var", "Cov", "E"].contains(name) }
      return false
    default: return false
    }
  }
}
