import Calculus
import Geometry
import Symbolics

/// A curve on the page, by a parameter.
protocol TracedCurve {
  /// Whether the parameter is the horizontal place on the page.
  var isGraph: Bool { get }

  /// The place at a parameter.
  func spot(at parameter: Double) -> CurveSpot

  /// What interval arithmetic proves of the curve between two parameters; `nil` when only places are
  /// known.
  ///
  /// - Parameter withBends: whether the bounds of derivatives are asked for.
  mutating func enclosure(from low: Double, to high: Double, withBends: Bool) -> CurveEnclosure?
}

/// A place of a curve on the page.
struct CurveSpot {
  /// The parameter.
  var parameter: Double
  /// The place; not finite where there is none.
  var point: Point
  /// The derivative of the place by the parameter; not finite where it is unknown.
  var tangent: Vector

  /// Whether the curve has a place here.
  var isDefined: Bool { point.isFinite }
  /// Whether the curve has a place and a tangent here.
  var isSmooth: Bool { point.isFinite && tangent.dx.isFinite && tangent.dy.isFinite }
}

/// What is proved of a curve between two parameters.
struct CurveEnclosure {
  /// How well-behaved it is there.
  var regularity: Regularity
  /// What its places lie in; empty where it has none.
  var x: Interval
  /// What its places lie in; empty where it has none.
  var y: Interval
  /// A bound of the magnitude of the fourth derivative by the parameter; infinite when unknown.
  var bend = Double.infinity
  /// The least steepness |dy/dx| of a graph; 0 when unknown.
  var steepness = 0.0

  /// Whether there is no place at all.
  var isEmpty: Bool { x.isEmpty || y.isEmpty }

  /// Whether some place may lie in a rectangle.
  func meets(_ window: Rectangle) -> Bool {
    x.overlaps(Interval(window.minX, window.maxX)) && y.overlaps(Interval(window.minY, window.maxY))
  }
}
