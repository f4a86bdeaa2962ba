import Calculus
import Testing

/// A function of any scalars, so that its derivatives come from the library's own differentiation.
protocol TestFunction: SendableMetatype {
  static func value<S: Scalar>(_ x: [S]) -> S
}

/// A problem from the literature with its usual start and the minima a descent from there may reach.
struct OptimizationProblem: Sendable, CustomTestStringConvertible {
  let name: String
  let start: [Double]
  /// The values of the minima that count.
  let minima: [Double]
  let value: @Sendable ([Double]) -> Double
  let gradient: @Sendable ([Double]) -> [Double]
  let hessian: @Sendable ([Double]) -> Matrix

  init<F: TestFunction>(
    _ name: String, _ function: F.Type, from start: [Double], to minima: Double...
  ) {
    (self.name, self.start, self.minima) = (name, start, minima)
    value = { F.value($0) }
    gradient = { reverse(at: $0) { (x: [Variable]) in F.value(x) }.gradient }
    hessian = { point in
      var result = Matrix(rows: point.count, columns: point.count) { _, _ in 0 }
      for row in point.indices {
        for column in 0...row {
          let inputs = point.indices.map { index in
            Dual(
              Dual(point[index], derivative: index == column ? 1.0 : 0.0),
              derivative: Dual<Double>(index == row ? 1.0 : 0.0))
          }
          let second = F.value(inputs).derivative.derivative
          (result[row, column], result[column, row]) = (second, second)
        }
      }
      return result
    }
  }

  var testDescription: String { name }

  func minimized(
    by method: OptimizationMethod, tolerance: Double = 1e-6, maximumIterations: Int? = nil
  ) -> OptimizationTrace {
    minimize(
      value, gradient: gradient, hessian: hessian, from: start, method: method,
      tolerance: tolerance, maximumIterations: maximumIterations)
  }

  /// How far a value is above the minimum nearest to it, relative to the larger of it and 1.
  func excess(of value: Double) -> Double {
    minima.map { abs(value - $0) / max(1, abs($0)) }.min() ?? .infinity
  }
}
