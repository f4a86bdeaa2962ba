extension ResolvedAxes {
  /// What the axes show, then what each mark shows.
  var facts: [Fact] { [extent] + content.flatMap(\.mark.facts) }

  /// The ranges of the axes.
  private var extent: Fact {
    let name = axes.title.isEmpty ? "" : " “\(axes.title)”"
    var ranges = [
      words(axes.xAxis, axes.xLabel, xDomain, categories.x),
      words(axes.yAxis, axes.yLabel, yDomain, categories.y),
    ]
    var values = [Self.value("x", xDomain), Self.value("y", yDomain)]
    if let right = axes.right, let rightDomain {
      ranges.append(
        words(right.options, right.label, rightDomain, []) + " on the right axis")
      values.append(Self.value("right", rightDomain))
    }
    let seconds = try? secondWords(&values)
    return Fact(
      "The axes\(name) show \(Words.list(ranges)).\(seconds ?? "")", kind: .extent,
      of: "axes\(name)", values)
  }

  private static func value(_ name: String, _ domain: ClosedRange<Double>) -> Fact.Value {
    Fact.Value(name, [domain.lowerBound, domain.upperBound])
  }

  /// The ranges of axes in another unit, in words, which are added to the numbers.
  private func secondWords(_ values: inout [Fact.Value]) throws(MarkProblem) -> String {
    let seconds = [(axes.secondX, xDomain, "second x"), (axes.secondY, yDomain, "second y")]
    var sentences = ""
    for (axis, domain, name) in seconds {
      guard let axis else { continue }
      let range = try axis.conversion.domain(domain, of: axis.name)
      let label = axis.label.isEmpty ? "The second \(axis.name) axis" : axis.label
      sentences += " \(label) goes from \(Words.range(range)) beside it."
      values.append(Self.value(name, range))
    }
    return sentences
  }

  /// What one axis shows, in words: a range of numbers or dates, or names.
  private func words(
    _ options: AxisOptions, _ label: String, _ domain: ClosedRange<Double>, _ names: [String]
  ) -> String {
    let name = label.isEmpty ? options.name : label
    guard names.isEmpty else {
      let shown = names.count > 6 ? Array(names.prefix(5)) + ["others"] : names
      let count = names.count == 1 ? "one name" : "\(names.count) names"
      return "\(name) by \(count) (\(Words.list(shown)))"
    }
    let falling = options.runsDown ? ", falling" : ""
    if options.ticks == .dates {
      let (from, to) = (Moment(seconds: domain.lowerBound), Moment(seconds: domain.upperBound))
      return "\(name) from \(from.words(span: domain.span)) to \(to.words(span: domain.span))"
        + falling
    }
    return "\(name) from \(Self.range(domain))\(options.scale.words)\(falling)"
  }

  /// A range with as many digits as tell its ends apart.
  private static func range(_ domain: ClosedRange<Double>) -> String {
    let ends = [domain.lowerBound, domain.upperBound]
    guard domain.span < 1e-3 * max(ends[0].magnitude, ends[1].magnitude) else {
      return Words.range(domain)
    }
    return ends.map { end in
      RoundNumber(end).map { $0.text(decimals: min(max(0, -$0.exponent), 17)) }
        .flatMap { end.magnitude < 1e15 && end.magnitude > 1e-9 ? $0 : nil } ?? Words.number(end)
    }
    .joined(separator: " to ")
  }
}
