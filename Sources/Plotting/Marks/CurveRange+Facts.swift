// What is known of a function, in words and numbers.
extension CurveRange {
  /// The facts of a mark that shows the function.
  func facts(of kind: String, label: String?, in context: MarkContext) -> [Fact] {
    let name = Words.name(kind, label)
    let subject = Words.mark(kind, label)
    guard let least, let greatest else { return [] }
    var facts: [Fact] = []
    if poles.isEmpty {
      let sentence =
        least.y == greatest.y
        ? "\(name) is constant at \(context.yWords.number(least.y))."
        : "\(name) has its least value \(context.yWords.number(least.y)) at \(context.xWords.number(least.x)) and "
          + "its greatest \(context.yWords.number(greatest.y)) at \(context.xWords.number(greatest.x))."
      let values = [
        Fact.Value("least", [least.x, least.y]), Fact.Value("greatest", [greatest.x, greatest.y]),
      ]
      facts.append(Fact(sentence, kind: .extrema, of: subject, values))
    } else {
      facts.append(
        Fact(
          "\(name) is unbounded near \(context.xWords.places(poles)).", kind: .singularities,
          of: subject,
          [Fact.Value("at", poles)]))
    }
    if !jumps.isEmpty {
      facts.append(
        Fact(
          "\(name) jumps at \(context.xWords.places(jumps)).", kind: .singularities, of: subject,
          [Fact.Value("jumps", jumps)]))
    }
    if !zeros.isEmpty {
      facts.append(
        Fact(
          "\(name) is zero at \(context.xWords.places(zeros)).", kind: .zeros, of: subject,
          [Fact.Value("at", zeros)]))
    }
    return facts
  }
}
