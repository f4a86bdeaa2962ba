private import RealModule

/// How data are spaced along an axis.
public enum ScaleKind: Sendable, Hashable, CaseIterable {
  /// Equal steps for equal differences.
  case linear
  /// Equal steps for equal ratios, counted in powers of ten; positive data only.
  case log10

  /// The measure in which the axis is even; NaN where it is undefined.
  public func measure(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .log10: value > 0 ? Double.log10(value) : .nan
    }
  }

  /// The value of a measure.
  public func value(ofMeasure measure: Double) -> Double {
    switch self {
    case .linear: measure
    case .log10: Double.exp10(measure)
    }
  }
}
