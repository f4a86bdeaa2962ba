internal import Geometry

/// Which way values run.
public enum Orientation: Sendable, Hashable, CaseIterable {
  /// Values run up the page, places across it.
  case vertical
  /// Values run across the page, places up it.
  case horizontal

  /// Data bounds from those of the places and of the values.
  func bounds(along: ClosedRange<Double>?, values: ClosedRange<Double>?) -> DataBounds {
    self == .vertical ? DataBounds(x: along, y: values) : DataBounds(x: values, y: along)
  }

  /// How places are spaced.
  func placeScale(_ context: MarkContext) -> ScaleKind {
    self == .vertical ? context.xScale : context.yScale
  }

  /// How values are spaced.
  func valueScale(_ context: MarkContext) -> ScaleKind {
    self == .vertical ? context.yScale : context.xScale
  }

  /// The names of the axis along which places lie.
  func names(_ categories: Categories) -> [String] {
    self == .vertical ? categories.x : categories.y
  }

  /// Names for the axis along which places lie.
  func categories(_ names: [String]) -> Categories {
    self == .vertical ? Categories(x: names) : Categories(y: names)
  }
}

/// A canvas seen along its places and values, whichever way these run.
struct ChartCanvas: Sendable {
  /// The canvas.
  var canvas: PlotCanvas
  /// Which way values run.
  var orientation: Orientation

  /// The scale of the places.
  var places: AxisScale { orientation == .vertical ? canvas.x : canvas.y }
  /// The scale of the values.
  var values: AxisScale { orientation == .vertical ? canvas.y : canvas.x }

  /// The page coordinate of a place, given in the measure of its axis.
  func place(_ measure: Double) -> Double {
    near(places.position(of: places.kind.value(ofMeasure: measure)), places)
  }

  /// The page coordinate of a value, kept within reach of the frame.
  func value(_ value: Double) -> Double { near(values.position(of: value), values) }

  /// Coordinates far outside the frame are of no use to renderers, which count in single precision.
  private func near(_ position: Double, _ scale: AxisScale) -> Double {
    let (low, high) = (min(scale.start, scale.end) - 100, max(scale.start, scale.end) + 100)
    return position.isNaN ? .nan : min(max(position, low), high)
  }

  /// The point of the page with a place and a value in page coordinates.
  func point(_ place: Double, _ value: Double) -> Point {
    orientation == .vertical ? Point(place, value) : Point(value, place)
  }

  /// The step on the page along the places and along the values.
  func vector(_ along: Double, _ across: Double) -> Vector {
    orientation == .vertical ? Vector(along, across) : Vector(across, along)
  }
}
