// Fractions, roots and scripts in words.
extension SpeechWriter {
  mutating func fraction(_ top: Formula, _ bottom: Formula, bar: Bool) {
    let top = top.withoutStrut
    func parted(by word: String) {
      say(top)
      say(word)
      say(bottom)
    }
    if !bar { return parted(by: "over") }
    if top.startsDifferential, bottom.isProductOfDifferentials, top.isFlatProduct {
      return parted(by: "by")
    }
    if case .number(let one) = top, case .number(let two) = bottom,
      let name = SpeechWords.fractions["\(one)/\(two)"]
    {
      return say(name)
    }
    if top.isShort, bottom.isShort { return parted(by: "over") }
    say("the fraction")
    parted(by: "over")
    say("end fraction")
  }

  mutating func root(_ body: Formula, _ index: Formula?) {
    switch index {
    case nil: say("the square root of")
    case .number("3"): say("the cube root of")
    case let index?:
      say("the root of order")
      say(index)
      say("of")
    }
    say(body, end: "end root")
  }

  /// Says what may need words for its end.
  mutating func say(_ formula: Formula, end: String) {
    say(formula)
    if !formula.isShort { say(end) }
  }

  /// Says a word and what it is about, if that is there.
  private mutating func say(_ word: String, _ formula: Formula?) {
    guard let formula else { return }
    say(word)
    say(formula)
  }

  mutating func scripts(_ base: Formula, _ sub: Formula?, _ sup: Formula?) {
    switch base {
    case .row([]):
      say("pre sub", sub)
      return say("pre superscript", sup)
    case .enclosed(let enclosure, _) where enclosure != .box && sub == nil && sup != nil:
      say(base)
      return say(", becoming", sup)
    case .fenced(let open, let body, let close):
      if evaluated(body, open, close, sub, sup) { return }
    case .function(let name, _):
      if let sub, sup == nil, name == "lim" || name.hasPrefix("lim ") && sub.hasRelation {
        say(base)
        say("as")
        return say(sub) { $0 == "to" ? "approaches" : $0 }
      }
    default: break
    }
    if base.isLarge { return limits(of: base, sub, sup) }
    if base.isFunction, let sub, sup == nil {
      say(base)
      if case .function("log", _) = base { return say("base", sub) }
      return say(base.takesLimits ? "over" : "sub", sub)
    }
    if case .row(let parts) = sup, case .symbol("(", .open)? = parts.first,
      case .symbol(")", .close)? = parts.last
    {
      return parenthesised(base, sub, parts)
    }
    say(base)
    if let sub {
      say("sub")
      // A function in a subscript is a name only.
      if case .function(let name, _) = sub { say(name) } else { say(sub, end: "end sub") }
    }
    if let sup { power(sup) }
  }

  /// Says a sum, an integral or the like with its bounds.
  private mutating func limits(of base: Formula, _ sub: Formula?, _ sup: Formula?) {
    say(base)
    say(sup == nil ? "over" : "from", sub)
    say("to", sup)
  }

  /// Says a base with a number in parentheses above it: the order of a derivative, or of a term.
  private mutating func parenthesised(_ base: Formula, _ sub: Formula?, _ parts: [Formula]) {
    if base.isFunctionName, sub == nil, parts.count == 3 {
      say("the derivative of order")
      say(parts[1])
      return say("of", base)
    }
    let inner = Formula.row(Array(parts.dropFirst().dropLast()))
    say(base)
    say("sub", sub)
    say("superscript")
    say(inner, end: "end superscript")
  }

  mutating func power(_ sup: Formula) {
    switch sup {
    case .number("2"): return say("squared")
    case .number("3"): return say("cubed")
    case .symbol("⊤", _), .identifier("T", .upright): return say("transpose")
    case .symbol(let sign, .ordinary):
      if let word = SpeechWords.raised[sign] { return say(word) }
    case .row(let parts):
      if case .symbol(let sign, .ordinary)? = parts.first, let word = SpeechWords.raised[sign] {
        say(word)
        return power(parts.count == 2 ? parts[1] : .row(Array(parts.dropFirst())))
      }
      if parts.count == 2, case .symbol("−", .prefix) = parts[0], case .number("1") = parts[1] {
        return say("inverse")
      }
    default: break
    }
    say("to the power of")
    say(sup, end: "end power")
  }

  /// Says what stands before a bar, or in brackets, with the bounds it is taken between; false if it
  /// is nothing of the kind.
  private mutating func evaluated(
    _ body: Formula, _ open: String, _ close: String, _ sub: Formula?, _ sup: Formula?
  ) -> Bool {
    let isBar = open.isEmpty && close == "|"
    guard let sub, isBar || open == "[" && close == "]" && sup != nil else { return false }
    if case .table = body { return false }
    say(body)
    say(sup == nil ? "evaluated at" : "evaluated from", sub)
    say("to", sup)
    return true
  }
}
