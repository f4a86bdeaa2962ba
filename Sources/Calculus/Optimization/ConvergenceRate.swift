import RealModule

/// How fast the errors of a run fell, as seen at its end.
public struct ConvergenceRate: Sendable, Hashable {
  /// The share of the error that a step leaves, as the geometric mean over the last half of the steps
  /// that can be told from rounding; nil with fewer than two such errors.
  public var factor: Double?
  /// The p for which eₖ₊₁ is about C eₖᵖ, as the median over the last three triples of errors that can
  /// be told from rounding.
  ///
  /// It is about 1 for gradient descent, above 1 for BFGS, about 2 for Newton's method; nil with fewer
  /// than three such errors, or if they do not fall.
  public var order: Double?

  /// Looks at a sequence of errors.
  ///
  /// - Parameters:
  ///   - errors: not negative, one for each iteration. The sequence ends for this purpose before the
  ///     first that is 0 or not finite.
  ///   - floor: errors up to this are taken as rounding and end the sequence too; without, 1e-14 of
  ///     the largest.
  public init(errors: [Double], floor: Double? = nil) {
    let usable = errors.prefix { $0 > 0 && $0.isFinite }
    let floor = floor ?? 1e-14 * (usable.max() ?? 0)
    let logs = usable.prefix { $0 > floor }.map { Double.log($0) }
    guard logs.count > 1 else { return }
    let last = logs.count - 1
    let from = min(last - 1, logs.count / 2)
    factor = .exp((logs[last] - logs[from]) / Double(last - from))
    let orders = logs.indices.dropFirst(2).suffix(3).compactMap { index -> Double? in
      let (now, before) = (logs[index] - logs[index - 1], logs[index - 1] - logs[index - 2])
      return before < 0 && now < 0 ? now / before : nil
    }
    order = orders.isEmpty ? nil : orders.sorted()[orders.count / 2]
  }
}

extension OptimizationTrace {
  /// The speed of convergence as the gradients tell, which near a minimum are proportional to the
  /// errors; of values above the last one where there are no gradients.
  public var convergenceRate: ConvergenceRate {
    if steps.allSatisfy({ $0.gradient == nil }) {
      return ConvergenceRate(errors: steps.map { $0.value - value })
    }
    return ConvergenceRate(errors: steps.map(\.gradientNorm))
  }

  /// The speed of convergence of the points to a known minimum; distances within four units in the
  /// last place of its largest coordinate count as rounding.
  ///
  /// - Parameter minimum: as long as the points.
  public func convergenceRate(to minimum: [Double]) -> ConvergenceRate {
    let errors = steps.map { norm(zip($0.point, minimum).map(-)) }
    let scale = minimum.reduce(0) { max($0, abs($1)) }
    return ConvergenceRate(
      errors: errors, floor: max(4 * scale * .ulpOfOne, 1e-14 * (errors.first ?? 0)))
  }
}
