/// A derivative that is used again and again, with its name: made by the differentiator, not typed.
public struct MatrixIdentity: Sendable {
  /// What it is called.
  public let name: String
  /// The function, its derivative and the shape.
  public let derivative: MatrixDerivative

  /// Differentiates.
  ///
  /// - Throws: ``MatrixCalculusError`` as ``MatrixExpr/derivative(by:)``.
  public init(
    _ name: String, _ function: MatrixExpr, by variable: MatrixExpr
  ) throws(MatrixCalculusError) {
    self.name = name
    derivative = try function.derivative(by: variable)
  }

  /// The rules for a matrix F(t) that depends on a number: transpose, trace, determinant, inverse,
  /// and the logarithm of the determinant; *Mathematics for Machine Learning*, (5.99) to (5.102).
  public static func ofMatrixFunctions() throws(MatrixCalculusError) -> [MatrixIdentity] {
    let t = try MatrixExpr.scalar("t")
    let f = try MatrixExpr.function("F", of: t, "n", "n")
    return [
      try MatrixIdentity("transpose", f.transpose, by: t),
      try MatrixIdentity("trace", f.trace(), by: t),
      try MatrixIdentity("determinant", f.determinant(), by: t),
      try MatrixIdentity("inverse", f.inverse(), by: t),
      try MatrixIdentity("log-determinant", f.logDeterminant(), by: t),
    ]
  }

  /// Numbers that depend on a vector or matrix: bilinear and quadratic forms and weighted least
  /// squares; *Mathematics for Machine Learning*, (5.103) to (5.108).
  public static func ofForms() throws(MatrixCalculusError) -> [MatrixIdentity] {
    let (x, a, b) = (
      try MatrixExpr.vector("x", "n"), try MatrixExpr.vector("a", "n"),
      try MatrixExpr.vector("b", "n")
    )
    let (s, square) = (try MatrixExpr.vector("s", "p"), try MatrixExpr.matrix("X", "n", "n"))
    let (wide, left) = (try MatrixExpr.matrix("X", "m", "n"), try MatrixExpr.vector("a", "m"))
    let form = try MatrixExpr.matrix("B", "n", "n")
    let weights = try MatrixExpr.matrix("W", "n", "n", .symmetric)
    let residual = try x - MatrixExpr.matrix("A", "n", "p") * s
    return [
      try MatrixIdentity("with an inverse", a.transpose * square.inverse() * b, by: square),
      try MatrixIdentity("inner product", x.transpose * a, by: x),
      try MatrixIdentity("inner product, turned", a.transpose * x, by: x),
      try MatrixIdentity("bilinear form", left.transpose * wide * b, by: wide),
      try MatrixIdentity("quadratic form", x.transpose * form * x, by: x),
      try MatrixIdentity(
        "weighted least squares", residual.transpose * weights * residual, by: s),
    ]
  }

  /// Others that are met in statistics and machine learning.
  ///
  /// Determinants, traces and norms of a matrix, and functions of every entry; most are in section 2
  /// of *The Matrix Cookbook* (Petersen and Pedersen, 2012).
  public static func ofMachineLearning() throws(MatrixCalculusError) -> [MatrixIdentity] {
    let (x, y) = (try MatrixExpr.vector("x", "n"), try MatrixExpr.vector("y", "m"))
    let (wide, square) = (
      try MatrixExpr.matrix("A", "m", "n"), try MatrixExpr.matrix("X", "n", "n")
    )
    let (b, lambda) = (try MatrixExpr.vector("b", "m"), try MatrixExpr.scalar("lambda"))
    let total = try MatrixExpr.ones("n").transpose * x.applying(.exp)
    let layer = try wide * x + b
    return [
      try MatrixIdentity("determinant", square.determinant(), by: square),
      try MatrixIdentity("log-determinant", square.logDeterminant(), by: square),
      try MatrixIdentity("trace of the inverse", square.inverse().trace(), by: square),
      try MatrixIdentity("Frobenius norm", wide.squaredNorm(), by: wide),
      try MatrixIdentity("Euclidean norm", x.norm(), by: x),
      try MatrixIdentity("least squares", (wide * x - y).squaredNorm(), by: x),
      try MatrixIdentity(
        "ridge regression", (wide * x - y).squaredNorm() + lambda * x.squaredNorm(), by: x),
      try MatrixIdentity("log-sum-exp", total.applying(.log), by: x),
      try MatrixIdentity("a layer of a network", layer.applying(.tanh), by: x),
    ]
  }
}
