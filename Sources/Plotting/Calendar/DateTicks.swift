extension TickSearch {
  /// Ticks at round dates and times; a label says what is new, and the larger unit stands with the
  /// first one and wherever it changes.
  var dates: [Candidate] {
    // Beyond three million years there is no calendar to speak of.
    guard max(domain.lowerBound.magnitude, domain.upperBound.magnitude) < 3e13 else {
      return linear
    }
    let found = DateStep.candidates(span: domain.span).compactMap { step -> Candidate? in
      guard let moments = step.moments(in: domain) else { return nil }
      return Candidate(
        score: score(step: step.length, count: moments.count, simplicity: step.simplicity),
        step: step.length
      ) {
        TickSet(major: labelled(moments.map(Moment.init(seconds:)), step))
      }
    }
    return found.isEmpty ? linear : found
  }

  private func labelled(_ moments: [Moment], _ step: DateStep) -> [Tick] {
    var last: String?
    return moments.map { moment in
      if case .custom(let text) = format.style { return Tick(moment.seconds, text(moment.seconds)) }
      let (own, larger) = Self.parts(moment, step)
      defer { last = larger }
      guard !larger.isEmpty, larger != last else { return Tick(moment.seconds, own) }
      if isTwoLined { return Tick(moment.seconds, "\(own)\n\(larger)") }
      return Tick(
        moment.seconds, own.contains(":") ? "\(larger), \(own)" : "\(own) \(larger)")
    }
  }

  /// What a tick says itself, and the larger unit it lies in.
  private static func parts(_ moment: Moment, _ step: DateStep) -> (own: String, larger: String) {
    switch step {
    case .years: (moment.yearText, "")
    case .months: (Moment.months[moment.month - 1], moment.yearText)
    case .days: ("\(moment.day)", moment.monthText)
    case .seconds(let count) where count % 60 == 0: (moment.timeText, moment.dateText)
    case .seconds:
      ("\(moment.timeText):\(Moment.two(Int(moment.second)))", moment.dateText)
    case .decimal(let step):
      (
        fraction(of: moment, step), "\(moment.dateText), \(moment.timeText)"
      )
    }
  }

  /// The second of a minute with its decimals: "5.25 s".
  private static func fraction(of moment: Moment, _ step: TickStep) -> String {
    guard step.exponent < 0, step.exponent > -9 else { return "\(moment.second)" }
    let unit = (0..<(-step.exponent)).reduce(1) { value, _ in 10 * value }
    let count = Int((moment.second * Double(unit)).rounded())
    return RoundNumber(count, step.exponent).text(decimals: -step.exponent) + "\u{2009}s"
  }
}
