public import Scene

/// What the colours of a surface tell.
struct SurfaceColors: Sendable {
  var map = ColorMap.viridis
  var solid: ThemedColor?
  /// The values of the first and last colour, when the author fixed them.
  var range: ClosedRange<Double>?
  /// Areas of one colour show their shape by light alone, so it is stronger.
  private static let solidShading = 0.17
  private static let mappedShading = 0.1

  /// The inks for values of a range found in the data, and the colorbar for them.
  /// - Parameter isHeight: whether the values are heights, which the axes may cut.
  func resolved(
    _ found: ClosedRange<Double>, isHeight: Bool
  ) -> (coloring: SpaceColoring, colorbar: ColorbarGuide?) {
    if let solid {
      let tint = Shading.tint(solid)
      return (
        SpaceColoring(range: nil, shading: Self.solidShading) { _ in tint }, nil
      )
    }
    let scale = ColorScale(range ?? found, map: map)
    let color: @Sendable (Double) -> ThemedColor = { ThemedColor(scale.color(of: $0)) }
    var coloring = SpaceColoring(range: scale.range, shading: Self.mappedShading, color: color)
    if isHeight, range == nil { coloring.heightMap = map }
    return (
      coloring,
      ColorbarGuide(range: scale.range, color: color)
    )
  }
}

/// A mark whose areas are inked by a value, or all alike.
public protocol SurfaceColored {
  /// What the author said about its colours.
  var colors: SurfaceStyle { get set }
}

/// What an author may say about the colours of a surface.
public struct SurfaceStyle: Sendable {
  var colors = SurfaceColors()
  var opacity = 1.0
  /// Whether quiet mesh lines are drawn; `nil` leaves that to the mark.
  var mesh: Bool?
  var hasMesh: Bool { mesh ?? true }
  var label: String?
}

extension SurfaceColored {
  private func with(_ change: (inout SurfaceStyle) -> Void) -> Self {
    var copy = self
    change(&copy.colors)
    return copy
  }

  /// The colours of the values, from the least to the greatest; viridis by default.
  public func colorMap(_ map: ColorMap) -> Self {
    with {
      $0.colors.map = map
      $0.colors.solid = nil
    }
  }

  /// The values of the first and last colour; by default the least and greatest of the data.
  public func colorRange(_ range: ClosedRange<Double>) -> Self { with { $0.colors.range = range } }

  /// One colour for everything; light alone shows the shape.
  public func color(_ color: ThemedColor) -> Self { with { $0.colors.solid = color } }

  /// The opacity over panes and grid, 0 to 1; surfaces of one figure share the least of theirs and
  /// hide one another all the same.
  public func opacity(_ opacity: Double) -> Self {
    with { $0.opacity = opacity.isNaN ? 1 : min(max(opacity, 0), 1) }
  }

  /// Whether quiet mesh lines show the shape; they do by default.
  public func mesh(_ isDrawn: Bool) -> Self { with { $0.mesh = isDrawn } }

  /// The name in the legend and in messages.
  public func label(_ text: String?) -> Self { with { $0.label = text } }
}
