/// The map from data along one axis to the page.
public struct AxisScale: Sendable, Hashable {
  /// How data are spaced.
  public let kind: ScaleKind
  /// The data at the ends of the axis.
  public let domain: ClosedRange<Double>
  /// The page coordinate of the least data.
  public let start: Double
  /// The page coordinate of the greatest data; less than ``start`` on a y axis, which runs up the
  /// page, and on a reversed x axis.
  public let end: Double
  private let low: Double
  private let factor: Double

  /// Creates a scale.
  ///
  /// - Parameters:
  ///   - kind: how data are spaced.
  ///   - domain: the data at the ends; positive for a logarithmic axis, and not a single value.
  ///   - start: the page coordinate of the least data, in points.
  ///   - end: the page coordinate of the greatest data.
  public init(_ kind: ScaleKind, domain: ClosedRange<Double>, start: Double, end: Double) {
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
    low = kind.measure(domain.lowerBound)
    factor = (end - start) / (kind.measure(domain.upperBound) - low)
  }

  /// The page coordinates between the ends, whichever way the axis runs.
  public var extent: ClosedRange<Double> { min(start, end)...max(start, end) }

  /// The page coordinate of a value; not finite where the scale is undefined.
  public func position(of value: Double) -> Double {
    start + (kind.measure(value) - low) * factor
  }

  /// The value at a page coordinate.
  @inline(__always)
  public func value(at position: Double) -> Double {
    let measure = low + (position - start) / factor
    // Most axes are linear, and contours ask for very many values.
    if case .linear = kind { return measure }
    return kind.value(ofMeasure: measure)
  }

  /// Points of the page per unit of data, at a value; NaN where the scale is undefined.
  @inline(__always)
  public func slope(at value: Double) -> Double {
    if case .linear = kind { return factor }
    return factor * kind.slope(at: value)
  }
}
