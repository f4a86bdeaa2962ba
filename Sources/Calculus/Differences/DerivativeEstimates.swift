/// The numerical derivative of a function of one variable, with its error.
///
/// Central differences at some fifty steps, from half the size of `x` down to its last digits, are
/// extrapolated and judged; see ``DerivativeEstimate``. At the edge of a domain the differences of the
/// one side are used. Structure of the function that is both finer than the smallest steps and smaller
/// than its rounding errors cannot be seen.
///
/// - Parameters:
///   - f: the function, evaluated about a hundred times; it may be NaN or infinite where it is not
///     defined, also at `x` itself (a hole is bridged).
///   - x: where; NaN or infinite gives an estimate that is not resolved.
public func derivativeEstimate(
  of f: (Double) -> Double, at x: Double
) -> DerivativeEstimate {
  jacobianEstimate(of: { [f($0[0])] }, at: [x]).entries[0]
}

/// The numerical second derivative of a function of one variable, with its error; as
/// ``derivativeEstimate(of:at:)``, but the function must have a value at `x` and on both sides.
public func secondDerivativeEstimate(
  of f: (Double) -> Double, at x: Double
) -> DerivativeEstimate {
  hessianEstimate(of: { f($0[0]) }, at: [x]).entries[0]
}

/// The numerical gradient of a function of several variables, one estimate for each; see
/// ``derivativeEstimate(of:at:)``.
public func gradientEstimate(
  of f: ([Double]) -> Double, at point: [Double]
) -> [DerivativeEstimate] {
  jacobianEstimate(of: { [f($0)] }, at: point).entries
}

/// The numerical Jacobian of a function with several components, each entry with its error; see
/// ``derivativeEstimate(of:at:)``.
///
/// - Parameters:
///   - f: the function; its result has the same length at every point.
///   - point: where.
/// - Returns: components × variables; empty where there are no variables or no components.
public func jacobianEstimate(
  of f: ([Double]) -> [Double], at point: [Double]
) -> MatrixEstimate {
  let center = f(point)
  let columns = point.indices.map { variable in
    let samples = DifferenceSamples(x: point[variable], center: center) {
      f(point.replacing(variable, with: $0))
    }
    return center.indices.map {
      samples.first($0).limit(evaluations: samples.evaluations + 1)
    }
  }
  let perColumn = columns.map { $0.first?.evaluations ?? 1 }
  return MatrixEstimate(
    rows: center.count, columns: point.count,
    entries: center.indices.flatMap { row in columns.map { $0[row] } },
    evaluations: perColumn.reduce(1) { $0 + $1 - 1 })
}

/// The numerical Hessian of a function of several variables, each entry with its error: n × n and
/// symmetric.
///
/// Where the function's value is not finite at `point`, nothing is resolved.
public func hessianEstimate(
  of f: ([Double]) -> Double, at point: [Double]
) -> MatrixEstimate {
  let center = f(point)
  var evaluations = 1
  var entries: [DerivativeEstimate?] = Array(repeating: nil, count: point.count * point.count)
  for i in point.indices {
    for j in i..<point.count {
      let estimate: DerivativeEstimate
      if i == j {
        let samples = DifferenceSamples(x: point[i], center: [center]) {
          [f(point.replacing(i, with: $0))]
        }
        estimate = samples.second(0).limit(evaluations: samples.evaluations + 1)
      } else {
        let samples = MixedSamples(of: f, at: point, i, j, center: center)
        estimate = samples.ladder.limit(evaluations: samples.evaluations)
      }
      evaluations += estimate.evaluations - 1
      entries[i * point.count + j] = estimate
      entries[j * point.count + i] = estimate
    }
  }
  return MatrixEstimate(
    rows: point.count, columns: point.count, entries: entries.compactMap { $0 },
    evaluations: evaluations)
}

extension [Double] {
  /// The point with one coordinate replaced.
  func replacing(_ coordinate: Int, with value: Double) -> [Double] {
    var result = self
    result[coordinate] = value
    return result
  }
}
