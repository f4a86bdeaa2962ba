import Calculus
import RealModule
import Symbolics

/// An axis as an affine map of a measure that has a formula: the value itself, or its logarithm.
struct AxisMeasure: Sendable {
  /// The measure of the least value of the axis.
  private let origin: Double
  /// The page coordinate there.
  private let start: Double
  /// Points of the page per unit of the measure.
  let factor: Double
  private let isLogarithmic: Bool

  /// The measure of a scale; `nil` for a kind that has none.
  init?(_ scale: AxisScale) {
    let low = scale.domain.lowerBound
    switch scale.kind {
    case .linear:
      isLogarithmic = false
      origin = low
      factor = scale.slope(at: low)
    case .log10:
      isLogarithmic = true
      origin = Double.log(low)
      factor = scale.slope(at: low) * low
    default: return nil
    }
    start = scale.position(of: low)
    guard origin.isFinite, start.isFinite, factor.isFinite, factor != 0 else { return nil }
  }

  /// The measure of a value.
  func measure(_ value: Double) -> Double { isLogarithmic ? Double.log(value) : value }

  /// The page coordinates of measures.
  func position(of measure: Interval) -> Interval {
    Interval(start) + Interval(factor) * (measure - Interval(origin))
  }
}

extension ScaleKind {
  /// The measure as an expression of a value; `nil` for a kind that has none.
  func measure(of value: Expr) -> Expr? {
    switch self {
    case .linear: value
    case .log10: log(value)
    default: nil
    }
  }

  /// The value as an expression of the measure; `nil` for a kind that has none.
  func value(ofMeasure measure: Expr) -> Expr? {
    switch self {
    case .linear: measure
    case .log10: exp(measure)
    default: nil
    }
  }
}
