import Calculus
import RealModule
import Scene

/// The colours of levels, even in their values or in the logarithms of those.
struct LevelColors: Sendable {
  /// The values at the ends of the map.
  let range: ClosedRange<Double>
  /// How values are spaced along the map.
  let kind: ScaleKind
  private let scale: ColorScale

  init(_ range: ClosedRange<Double>, kind: ScaleKind, map: ColorMap) {
    let isPositive = kind != .log10 || range.lowerBound > 0
    self.range = range
    self.kind = isPositive ? kind : .linear
    let (low, high) = (
      self.kind.measure(range.lowerBound), self.kind.measure(range.upperBound)
    )
    scale = ColorScale(low...max(low, high), map: map)
  }

  /// The colour in the middle of the map.
  var middle: Color { scale.map.color(at: 0.5) }

  func color(of value: Double) -> Color { scale.color(of: kind.measure(value)) }

  func ink(of value: Double, on ground: ThemedColor, contrast: Double = 4.5) -> ThemedColor {
    scale.ink(of: kind.measure(value), on: ground, contrast: contrast)
  }
}
