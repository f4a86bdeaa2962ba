// What is known of a function, in words and numbers.
extension CurveRange {
  /// The facts of a mark that shows the function.
  func facts(of kind: String, label: String?) -> [Fact] {
    let name = Words.name(kind, label)
    let subject = Words.mark(kind, label)
    guard let least, let greatest else { return [] }
    var facts: [Fact] = []
    if poles.isEmpty {
      let sentence =
        least.y == greatest.y
        ? "\(name) is constant at \(Words.number(least.y))."
        : "\(name) has its least value \(Words.number(least.y)) at \(Words.number(least.x)) and "
          + "its greatest \(Words.number(greatest.y)) at \(Words.number(greatest.x))."
      let values = [
        Fact.Value("least", [least.x, least.y]), Fact.Value("greatest", [greatest.x, greatest.y]),
      ]
      facts.append(Fact(sentence, kind: .extrema, of: subject, values))
    } else {
      facts.append(
        Fact(
          "\(name) is unbounded near \(Self.places(poles)).", kind: .singularities, of: subject,
          [Fact.Value("at", poles)]))
    }
    if !jumps.isEmpty {
      facts.append(
        Fact(
          "\(name) jumps at \(Self.places(jumps)).", kind: .singularities, of: subject,
          [Fact.Value("jumps", jumps)]))
    }
    if !zeros.isEmpty {
      facts.append(
        Fact(
          "\(name) is zero at \(Self.places(zeros)).", kind: .zeros, of: subject,
          [Fact.Value("at", zeros)]))
    }
    return facts
  }

  /// A few places one by one, many by their number and the outermost.
  static func places(_ values: [Double]) -> String {
    guard values.count > 6, let first = values.first, let last = values.last else {
      return Words.list(values.map(Words.number))
    }
    return "\(values.count) places from \(Words.number(first)) to \(Words.number(last))"
  }
}
