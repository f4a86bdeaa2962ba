/// What limits that the author fixed leave out of the picture.
struct SpaceCuts {
  private let cuts: [(name: String, limits: ClosedRange<Double>)]

  init(_ limits: SpaceBounds, _ content: [ResolvedSpaceMark]) {
    let all = content.reduce(SpaceBounds()) { $0.union($1.bounds) }
    // Surfaces say themselves where they are cut off.
    let others = content.filter(\.surfaces.isEmpty).reduce(SpaceBounds()) { $0.union($1.bounds) }
    let axes = [("x", limits.x, all.x), ("y", limits.y, all.y), ("z", limits.z, others.z)]
    cuts = axes.compactMap { name, limits, found in
      guard let limits, let found else { return nil }
      let isWhole =
        limits.lowerBound <= found.lowerBound && limits.upperBound >= found.upperBound
      return isWhole ? nil : (name, limits)
    }
  }

  /// The ranges that are shown in part; `nil` for none.
  var fact: Fact? {
    guard !cuts.isEmpty else { return nil }
    let words = cuts.map { "\($0.name) from \(Words.range($0.limits))" }
    return Fact(
      "The picture shows only \(Words.list(words)).", kind: .extent, of: "limits",
      cuts.map { Fact.Value($0.name, [$0.limits.lowerBound, $0.limits.upperBound]) })
  }
}
