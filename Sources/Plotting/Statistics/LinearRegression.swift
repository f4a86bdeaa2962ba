public import Geometry
private import RealModule

/// The line of least squares through points, with the uncertainty of its parts.
///
/// The columns 1 and x are made orthogonal first (x is measured from its mean), which is the QR
/// factorisation of this problem; sums are compensated. Source: G. A. F. Seber and A. J. Lee,
/// *Linear Regression Analysis*, 2003, 6.1.
public struct LinearRegression: Sendable, Hashable {
  /// The rise per unit of x.
  public let slope: Double
  /// The height of the line at x = 0.
  public let intercept: Double
  /// The share of the variance of y that the line accounts for, R²; 1 for constant y.
  public let determination: Double
  /// The standard deviation of the residuals with the divisor n − 2; 0 for two points.
  public let residualDeviation: Double
  /// The number of points that entered.
  public let count: Int
  /// The mean of x, where the line is known best.
  public let meanX: Double
  private let meanY: Double
  private let spread: Double

  /// Fits a line; `nil` for fewer than two finite points or when all have the same x.
  public init?(_ points: [Point]) {
    let points = points.filter(\.isFinite)
    let n = Double(points.count)
    guard points.count >= 2 else { return nil }
    let (mx, my) = (
      Sample.sum(points.lazy.map { $0.x / n }), Sample.sum(points.lazy.map { $0.y / n })
    )
    let sxx = Sample.sum(points.lazy.map { ($0.x - mx) * ($0.x - mx) })
    let sxy = Sample.sum(points.lazy.map { ($0.x - mx) * ($0.y - my) })
    let syy = Sample.sum(points.lazy.map { ($0.y - my) * ($0.y - my) })
    guard sxx > 0, sxx.isFinite, syy.isFinite else { return nil }
    let slope = sxy / sxx
    let residuals = Sample.sum(
      points.lazy.map { point in
        let r = (point.y - my) - slope * (point.x - mx)
        return r * r
      })
    self.slope = slope
    intercept = my - slope * mx
    determination = syy > 0 ? max(0, 1 - residuals / syy) : 1
    residualDeviation = points.count > 2 ? (residuals / (n - 2)).squareRoot() : 0
    count = points.count
    (meanX, meanY, spread) = (mx, my, sxx)
  }

  /// The height of the line.
  public func value(at x: Double) -> Double { meanY + slope * (x - meanX) }

  /// Pearson's coefficient of correlation, from −1 to 1; `nil` for constant y.
  public var correlation: Double? {
    let r = determination.squareRoot()
    return slope == 0 ? nil : slope < 0 ? -r : r
  }

  /// The standard error of the slope.
  public var slopeError: Double { residualDeviation / spread.squareRoot() }

  /// Half the width of the confidence band of the line at a place; 0 for two points.
  /// - Parameter confidence: the probability, between 0 and 1, that the band at x holds the true
  ///   line, if residuals are normal.
  public func margin(at x: Double, confidence: Double = 0.95) -> Double {
    guard count > 2 else { return 0 }
    let t = StudentT(degrees: Double(count - 2)).quantile((1 + confidence) / 2)
    return t * standardError(at: x)
  }

  /// The standard error of the height of the line at a place.
  package func standardError(at x: Double) -> Double {
    let d = x - meanX
    return residualDeviation * (1 / Double(count) + d * d / spread).squareRoot()
  }
}
