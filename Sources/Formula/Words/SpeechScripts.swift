// Fractions, roots and scripts in words.
extension SpeechWriter {
  static func fraction(_ top: Formula, _ bottom: Formula, bar: Bool) -> [String] {
    let top = top.withoutStrut
    if !bar { return words(top) + ["over"] + words(bottom) }
    if top.startsDifferential, bottom.isProductOfDifferentials, top.isFlatProduct {
      return words(top) + ["by"] + words(bottom)
    }
    if case .number(let one) = top, case .number(let two) = bottom,
      let name = SpeechWords.fractions["\(one)/\(two)"]
    {
      return [name]
    }
    if top.isShort, bottom.isShort { return words(top) + ["over"] + words(bottom) }
    return ["the fraction"] + words(top) + ["over"] + words(bottom) + ["end fraction"]
  }

  static func root(_ body: Formula, _ index: Formula?) -> [String] {
    let end = body.isShort ? [] : ["end root"]
    guard let index else { return ["the square root of"] + words(body) + end }
    if index == .number("3") { return ["the cube root of"] + words(body) + end }
    return ["the root of order"] + words(index) + ["of"] + words(body) + end
  }

  static func scripts(_ base: Formula, _ sub: Formula?, _ sup: Formula?) -> [String] {
    if base == .row([]) {
      return (sub.map { ["pre sub"] + words($0) } ?? [])
        + (sup.map { ["pre superscript"] + words($0) } ?? [])
    }
    if case .enclosed(let enclosure, _) = base, enclosure != .box, sub == nil, let sup {
      return words(base) + [", becoming"] + words(sup)
    }
    if case .fenced(let open, let body, let close) = base,
      let evaluated = evaluated(
        body, open, close, sub, sup)
    {
      return evaluated
    }
    if case .function(let name, _) = base, let sub, sup == nil,
      name == "lim" || name.hasPrefix("lim ") && sub.hasRelation
    {
      return words(base) + ["as"] + words(sub).map { $0 == "to" ? "approaches" : $0 }
    }
    if base.isLarge {
      let from = sub.map { [$0.hasRelation || sup != nil ? "from" : "over"] + words($0) } ?? []
      return words(base)
        + (sup == nil && sub?.hasRelation == true ? ["over"] + words(sub ?? .row([])) : from)
        + (sup.map { ["to"] + words($0) } ?? [])
    }
    if base.isFunction, let sub, sup == nil {
      if case .function("log", _) = base { return words(base) + ["base"] + words(sub) }
      return words(base) + [base.takesLimits ? "over" : "sub"] + words(sub)
    }
    if base.isFunctionName, sub == nil, case .row(let parts) = sup, parts.count == 3,
      parts[0] == .symbol("(", .open), parts[2] == .symbol(")", .close)
    {
      return ["the derivative of order"] + words(parts[1]) + ["of"] + words(base)
    }
    if case .row(let parts) = sup, parts.first == .symbol("(", .open),
      parts.last == .symbol(")", .close)
    {
      let inner = Formula.row(Array(parts.dropFirst().dropLast()))
      let lowered = sub.map { ["sub"] + words($0) } ?? []
      return words(base) + lowered + ["superscript"] + words(inner)
        + (inner.isShort ? [] : ["end superscript"])
    }
    let lowered = sub.map { ["sub"] + name($0) + ($0.isShort ? [] : ["end sub"]) } ?? []
    return words(base) + lowered + (sup.map(power) ?? [])
  }

  static func power(_ sup: Formula) -> [String] {
    switch sup {
    case .number("2"): return ["squared"]
    case .number("3"): return ["cubed"]
    case .symbol("⊤", _), .identifier("T", .upright): return ["transpose"]
    case .symbol(let sign, .ordinary):
      if let word = SpeechWords.raised[sign] { return [word] }
    case .row(let parts):
      if case .symbol(let sign, .ordinary) = parts.first, let word = SpeechWords.raised[sign] {
        return [word] + power(parts.count == 2 ? parts[1] : .row(Array(parts.dropFirst())))
      }
      if parts.count == 2, parts[0] == .symbol("−", .prefix), parts[1] == .number("1") {
        return ["inverse"]
      }
    default: break
    }
    return ["to the power of"] + words(sup) + (sup.isShort ? [] : ["end power"])
  }

  /// A subscript: a function in it is a name only.
  private static func name(_ sub: Formula) -> [String] {
    if case .function(let name, _) = sub { [name] } else { words(sub) }
  }

  /// What stands before a bar, or in brackets, with the bounds it is taken between.
  private static func evaluated(
    _ body: Formula, _ open: String, _ close: String, _ sub: Formula?, _ sup: Formula?
  ) -> [String]? {
    let isBar = open.isEmpty && close == "|"
    guard let sub, isBar || open == "[" && close == "]" && sup != nil else { return nil }
    if case .table = body { return nil }
    guard let sup else { return words(body) + ["evaluated at"] + words(sub) }
    return words(body) + ["evaluated from"] + words(sub) + ["to"] + words(sup)
  }
}
