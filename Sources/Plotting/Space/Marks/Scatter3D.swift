public import Scene

/// Symbols at points in space; one that a surface hides is drawn as a faint ring.
public struct Scatter3D: SpaceMark {
  /// "points".
  public let kind = "points"
  /// The name in the legend and in messages.
  public private(set) var label: String?
  private let points: [SpacePoint]
  private var color: ThemedColor?
  private var size = 6.0
  private var marker = Marker.disc
  private var values: [Double]?
  private var map = ColorMap.viridis
  private var hasStems = false

  /// Draws a disc at each finite point.
  public init(_ points: [SpacePoint]) { self.points = points }

  private func with(_ change: (inout Scatter3D) -> Void) -> Scatter3D {
    var copy = self
    change(&copy)
    return copy
  }

  /// The ink; the palette's next colour by default.
  public func color(_ color: ThemedColor) -> Scatter3D { with { $0.color = color } }
  /// The diameter in points; 6 by default.
  public func size(_ points: Double) -> Scatter3D { with { $0.size = points } }
  /// The shape of the symbols; a disc by default.
  public func marker(_ marker: Marker) -> Scatter3D { with { $0.marker = marker } }
  /// The name in the legend and in messages.
  public func label(_ text: String?) -> Scatter3D { with { $0.label = text } }

  /// Colours the points by numbers, one for each, in the order of the points.
  public func colored(by values: [Double], map: ColorMap = .viridis) -> Scatter3D {
    with {
      $0.values = values
      $0.map = map
    }
  }

  /// Colours the points by their height.
  public func coloredByHeight(map: ColorMap = .viridis) -> Scatter3D {
    colored(by: points.map(\.z), map: map)
  }

  /// Whether a thin line leads from each point down to the floor.
  public func stems(_ areDrawn: Bool = true) -> Scatter3D { with { $0.hasStems = areDrawn } }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    let kept = points.indices.filter { points[$0].isFinite }
    guard !kept.isEmpty else {
      throw MarkProblem("there is no finite point to draw", cure: "check the data")
    }
    guard size > 0, size.isFinite else {
      throw MarkProblem("the points have no size", cure: "give a diameter above 0")
    }
    if let values, values.count != points.count {
      throw MarkProblem(
        "there are \(points.count) points and \(values.count) values for their colours",
        cure: "give one value for each point")
    }
    let known = values.map { values in kept.map { values[$0] }.filter(\.isFinite) } ?? []
    let range = known.min().map { low in low...(known.max() ?? low) }
    let scale = range.map { ColorScale($0, map: map) }
    let stem = hasStems ? Stroke(context.theme.spine, width: 0.8) : nil
    let symbols = kept.map { index -> SpaceSymbol in
      var ink = color ?? context.color
      if let scale, let value = values?[index] {
        ink = value.isFinite ? ThemedColor(scale.color(of: value)) : .gray
      }
      // Pale colours are told from the ground by a thin line about them.
      let halo = scale == nil ? context.theme.background : context.theme.spine
      return SpaceSymbol(
        Symbol(marker, size: size, color: ink, halo: halo),
        at: points[index], stem: stem)
    }
    return ResolvedSpaceMark(
      bounds: SpaceBounds(of: kept.map { points[$0] }), points: symbols,
      colorbar: scale.map { scale in
        ColorbarGuide(range: scale.range) { ThemedColor(scale.color(of: $0)) }
      },
      facts: [fact(kept.count, range)])
  }

  private func fact(_ count: Int, _ range: ClosedRange<Double>?) -> Fact {
    let colors = range.map { "; their colours tell values from \(Words.range($0))" } ?? ""
    return Fact(
      "\(count) \(count == 1 ? "point" : "points") in space\(colors).", kind: .statistics,
      of: Words.mark(kind, label),
      [Fact.Value("count", [Double(count)])]
        + (range.map { [Fact.Value("values", [$0.lowerBound, $0.upperBound])] } ?? []))
  }
}
