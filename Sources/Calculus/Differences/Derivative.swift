/// The numerical derivative of a function of one variable.
///
/// - Parameters:
///   - f: the function.
///   - x: where.
///   - step: with a step h, the central difference (f(x + h) − f(x − h)) / 2h as it stands, with an
///     error of order h². Without, differences over shrinking steps are extrapolated; for smooth
///     functions the relative error is about 1e-11.
/// - Returns: the derivative; without a step, NaN where it is not resolved, that is, where
///   ``derivativeEstimate(of:at:)`` finds no value that the differences settle on (at kinks and jumps,
///   outside the domain, in noise).
public func derivative(of f: (Double) -> Double, at x: Double, step: Double? = nil) -> Double {
  jacobian(of: { [f($0[0])] }, at: [x], step: step)[0, 0]
}

/// The numerical second derivative of a function of one variable.
///
/// - Parameters:
///   - f: the function.
///   - x: where.
///   - step: with a step h, (f(x + h) − 2f(x) + f(x − h)) / h² as it stands; without, extrapolated as
///     in ``derivative(of:at:step:)``, with a relative error of about 1e-8 for smooth functions.
public func secondDerivative(of f: (Double) -> Double, at x: Double, step: Double? = nil) -> Double
{
  hessian(of: { f($0[0]) }, at: [x], step: step)[0, 0]
}

/// The numerical gradient of a function of several variables, one central difference for each;
/// steps as in ``derivative(of:at:step:)``.
public func gradient(
  of f: ([Double]) -> Double, at point: [Double], step: Double? = nil
) -> [Double] {
  jacobian(of: { [f($0)] }, at: point, step: step).elements
}

/// The numerical Jacobian of a function with several components.
///
/// - Parameters:
///   - f: the function; its result has the same length at every point.
///   - point: where.
///   - step: as in ``derivative(of:at:step:)``.
/// - Returns: a matrix of components × variables; each row is the gradient of one component.
public func jacobian(
  of f: ([Double]) -> [Double], at point: [Double], step: Double? = nil
) -> Matrix {
  guard let step else { return jacobianEstimate(of: f, at: point).matrix }
  let columns = point.indices.map { variable in
    zip(f(point.moved(variable, by: step)), f(point.moved(variable, by: -step)))
      .map { ($0 - $1) / (2 * step) }
  }
  return Matrix(rows: columns.first?.count ?? 0, columns: columns.count) { columns[$1][$0] }
}

/// The numerical Hessian of a function of several variables: symmetric, n × n.
///
/// - Parameters:
///   - f: the function.
///   - point: where.
///   - step: with a step, second differences as they stand, whose rounding error grows as 1/h²;
///     without, extrapolated, with a relative error of about 1e-8 for smooth functions, and NaN for
///     entries that are not resolved; see ``hessianEstimate(of:at:)``.
public func hessian(
  of f: ([Double]) -> Double, at point: [Double], step: Double? = nil
) -> Matrix {
  guard let step else { return hessianEstimate(of: f, at: point).matrix }
  return Matrix(rows: point.count, columns: point.count) { row, column in
    secondDifference(of: f, at: point, min(row, column), max(row, column), step)
  }
}

private func secondDifference(
  of f: ([Double]) -> Double, at point: [Double], _ i: Int, _ j: Int, _ h: Double
) -> Double {
  if i == j {
    return (f(point.moved(i, by: h)) - 2 * f(point) + f(point.moved(i, by: -h))) / (h * h)
  }
  let ahead = point.moved(i, by: h)
  let behind = point.moved(i, by: -h)
  let rise = f(ahead.moved(j, by: h)) - f(ahead.moved(j, by: -h))
  let fall = f(behind.moved(j, by: h)) - f(behind.moved(j, by: -h))
  return (rise - fall) / (4 * h * h)
}

extension [Double] {
  /// The point with one coordinate moved.
  fileprivate func moved(_ coordinate: Int, by distance: Double) -> [Double] {
    var result = self
    result[coordinate] += distance
    return result
  }
}
