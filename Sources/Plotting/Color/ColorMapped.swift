internal import Scene

/// What an author may say about the colours of values.
public struct Coloring: Sendable, Hashable {
  /// The colours.
  public var map = ColorMap.viridis
  /// How values are spaced along the map.
  public var norm = ColorNorm.linear
  /// The values at the ends of the map; `nil` takes those of the data.
  public var range: ClosedRange<Double>?
  /// The number of bands of one colour; `nil` for colours that change evenly.
  public var bands: Int?

  /// Creates colours that change evenly over the range of the data.
  public init(map: ColorMap = .viridis) {
    self.map = map
  }

  /// The scale for data of a range.
  /// - Throws: `MarkProblem` when the norm cannot show the range.
  func scale(for data: ClosedRange<Double>) throws(MarkProblem) -> ColorScale {
    let range = range ?? data
    guard range.lowerBound.isFinite, range.upperBound.isFinite else {
      throw MarkProblem("the range of colours is infinite", cure: "give finite ends")
    }
    if let problem = norm.problem(in: range) { throw problem }
    if let bands, bands < 1 {
      throw MarkProblem("\(bands) bands of colour were asked for", cure: "give one or more")
    }
    // Equal reach on both sides of the centre, where the author has not said otherwise.
    guard case .centered(let center) = norm, self.range == nil else {
      return ColorScale(range, map: map, norm: norm, bands: bands)
    }
    let reach = max(center - range.lowerBound, range.upperBound - center)
    guard reach > 0, (center - reach).isFinite, (center + reach).isFinite else {
      return ColorScale(range, map: map, norm: norm, bands: bands)
    }
    return ColorScale(center - reach...center + reach, map: map, norm: norm, bands: bands)
  }
}

/// A mark whose values have colours; each modifier returns a changed copy.
public protocol ColorMapped {
  /// What the author said about its colours.
  var coloring: Coloring { get set }
}

extension ColorMapped {
  private func with(_ change: (inout Coloring) -> Void) -> Self {
    var copy = self
    change(&copy.coloring)
    return copy
  }

  /// The colours from the least to the greatest value; viridis by default.
  public func colorMap(_ map: ColorMap) -> Self { with { $0.map = map } }
  /// How values are spaced along the colour map.
  public func norm(_ norm: ColorNorm) -> Self { with { $0.norm = norm } }
  /// The middle of the map at a value, and equal steps on both sides; for diverging maps.
  public func centered(at value: Double = 0) -> Self { norm(.centered(at: value)) }
  /// The values at the ends of the map; values beyond have the colours of the ends, which the
  /// colorbar shows by triangles.
  public func colorRange(_ range: ClosedRange<Double>) -> Self { with { $0.range = range } }
  /// Divides the map into bands of one colour.
  public func banded(_ count: Int) -> Self { with { $0.bands = count } }
}

extension ColorbarGuide {
  /// The bar of a scale, with triangles where data go beyond its ends.
  init(_ scale: ColorScale, data: ClosedRange<Double>, inkedOn ground: ThemedColor? = nil) {
    /// The colour that a mark has, which must be found on the bar.
    @Sendable func shown(_ color: Color) -> ThemedColor {
      ground.map { ThemedColor(color).visible(on: $0) } ?? ThemedColor(color)
    }
    let borders = scale.bands.map { count in
      (0...count).map { place in
        place == 0
          ? scale.range.lowerBound
          : place == count
            ? scale.range.upperBound : scale.value(atShare: Double(place) / Double(count))
      }
    }
    self.init(
      range: scale.range, scale: scale.norm.axisKind, levels: borders ?? []
    ) { shown(scale.color(of: $0)) }
    if data.lowerBound < scale.range.lowerBound { below = shown(scale.color(atShare: 0)) }
    if data.upperBound > scale.range.upperBound { above = shown(scale.color(atShare: 1)) }
  }
}

extension ColorNorm {
  /// The axis of a colorbar.
  var axisKind: ScaleKind {
    switch self {
    case .log: .log10
    case .symmetricLog(let width): .symlog(linear: width)
    default: .linear
    }
  }
}
