import Symbolics
import Testing

/// Derivatives of *Mathematics for Machine Learning* (Deisenroth, Faisal and Ong, 2020), chapter 5,
/// in its layout, and others of the same kind from *The Matrix Cookbook* (Petersen and Pedersen,
/// 2012); written down from there, not computed.
enum MatrixIdentityTable {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let plain: String
    let unicode: String
    let shape: String
    let build: @Sendable () throws -> (MatrixExpr, MatrixExpr)
    var testDescription: String { name }

    init(
      _ name: String, _ plain: String, _ unicode: String, _ shape: String,
      _ build: @escaping @Sendable () throws -> (MatrixExpr, MatrixExpr)
    ) {
      self.name = name
      self.plain = plain
      self.unicode = unicode
      self.shape = shape
      self.build = build
    }
  }

  static let rows = matrixFunctions + vectorIdentities + examples + exercises + norms + others

  private static func x() throws -> MatrixExpr { try .vector("x", "n") }
  private static func a() throws -> MatrixExpr { try .vector("a", "n") }
  private static func b() throws -> MatrixExpr { try .vector("b", "m") }
  private static func A() throws -> MatrixExpr { try .matrix("A", "m", "n") }
  private static func B() throws -> MatrixExpr { try .matrix("B", "n", "n") }
  private static func X() throws -> MatrixExpr { try .matrix("X", "n", "n") }
  private static func t() throws -> MatrixExpr { try .scalar("t") }
  private static func F() throws -> MatrixExpr { try .function("F", of: t(), "n", "n") }

  private static let matrixFunctions = [
    Row("(5.99) transpose", "F_dot'", "Ḟᵀ", "n × n") { (try F().transpose, try t()) },
    Row("(5.100) trace", "tr(F_dot)", "tr(Ḟ)", "1 × 1") { (try F().trace(), try t()) },
    Row("(5.101) determinant", "det(F)*tr(inv(F)*F_dot)", "det(F) tr(F⁻¹Ḟ)", "1 × 1") {
      (try F().determinant(), try t())
    },
    Row("(5.102) inverse", "-inv(F)*F_dot*inv(F)", "−F⁻¹ḞF⁻¹", "n × n") {
      (try F().inverse(), try t())
    },
    Row("log-determinant", "tr(inv(F)*F_dot)", "tr(F⁻¹Ḟ)", "1 × 1") {
      (try F().logDeterminant(), try t())
    },
    Row(
      "inverse by entries", "-inv(X)[p, i]*inv(X)[j, q]", "−(X⁻¹)_pi (X⁻¹)_jq",
      "(n × n) × (n × n)"
    ) { (try X().inverse(), try X()) },
  ]

  private static let vectorIdentities = [
    Row("(5.103) aᵀX⁻¹b", "-inv(X)'*a*c'*inv(X)'", "−X⁻ᵀacᵀX⁻ᵀ", "n × n") {
      (try a().transpose * X().inverse() * .vector("c", "n"), try X())
    },
    Row("(5.104) xᵀa", "a'", "aᵀ", "1 × n") { (try x().transpose * a(), try x()) },
    Row("(5.105) aᵀx", "a'", "aᵀ", "1 × n") { (try a().transpose * x(), try x()) },
    Row("(5.106) aᵀXb", "b*a'", "baᵀ", "m × n") {
      (try b().transpose * A() * a(), try A())
    },
    Row("(5.107) xᵀBx", "x'*(B + B')", "xᵀ(B + Bᵀ)", "1 × n") {
      (try x().transpose * B() * x(), try x())
    },
    Row("(5.108) weighted least squares", "-2*(b - A*x)'*W*A", "−2(b − Ax)ᵀWA", "1 × n") {
      let residual = try b() - A() * x()
      return (try residual.transpose * .matrix("W", "m", "m", .symmetric) * residual, try x())
    },
    Row(
      "weighted least squares, any weights", "-(b - A*x)'*(W + W')*A", "−(b − Ax)ᵀ(W + Wᵀ)A",
      "1 × n"
    ) {
      let residual = try b() - A() * x()
      return (try residual.transpose * .matrix("W", "m", "m") * residual, try x())
    },
  ]

  private static let examples = [
    Row("Example 5.9 Ax", "A", "A", "m × n") { (try A() * x(), try x()) },
    Row("Example 5.11 least squares", "-2*(b - A*x)'*A", "−2(b − Ax)ᵀA", "1 × n") {
      (try (b() - A() * x()).squaredNorm(), try x())
    },
    Row("Example 5.12 Ax by A", "delta(i, p)*x[j]", "δ_ip x_j", "m × (m × n)") {
      (try A() * x(), try A())
    },
    Row(
      "Example 5.13 RᵀR by R", "delta(j, p)*A[i, q] + delta(j, q)*A[i, p]",
      "δ_jp A_iq + δ_jq A_ip", "(n × n) × (m × n)"
    ) { (try A().transpose * A(), try A()) },
  ]

  private static let exercises = [
    Row("Exercise 5.5 b xᵀy", "y'", "yᵀ", "1 × n") {
      (try x().transpose * .vector("y", "n"), try x())
    },
    Row(
      "Exercise 5.5 c xxᵀ", "delta(i, p)*x[q] + delta(i, q)*x[p]", "δ_ip x_q + δ_iq x_p",
      "(n × n) × n"
    ) { (try x() * x().transpose, try x()) },
    Row(
      "Exercise 5.6 a sin(log(tᵀt))", "2*cos(log(x'*x))*x'/(x'*x)", "2 cos(ln(xᵀx)) xᵀ/(xᵀx)",
      "1 × n"
    ) { (try (x().transpose * x()).applying(.log).applying(.sin), try x()) },
    Row("Exercise 5.6 b tr(AXB)", "A'*C'", "AᵀCᵀ", "n × p") {
      let (y, c) = try (MatrixExpr.matrix("Y", "n", "p"), MatrixExpr.matrix("C", "p", "m"))
      return (try (A() * y * c).trace(), y)
    },
    Row("Exercise 5.7 a log(1 + xᵀx)", "2*x'/(1 + x'*x)", "2xᵀ/(1 + xᵀx)", "1 × n") {
      (try (1 + x().transpose * x()).applying(.log), try x())
    },
    Row("Exercise 5.7 b sin(Ax + b)", "diagm(cos.(A*x + b))*A", "diag(cos(Ax + b)) A", "m × n") {
      (try (A() * x() + b()).applying(.sin), try x())
    },
    Row("Exercise 5.8 b tr(xxᵀ + σ²I)", "2*x'", "2xᵀ", "1 × n") {
      let sigma = try MatrixExpr.scalar("sigma")
      return (try (x() * x().transpose + sigma * sigma * .identity("n")).trace(), try x())
    },
    Row(
      "Exercise 5.8 c tanh(Ax + b)", "diagm(ones(m) - tanh.(A*x + b) .** 2)*A",
      "diag(𝟏 − tanh²(Ax + b)) A", "m × n"
    ) { (try (A() * x() + b()).applying(.tanh), try x()) },
  ]

  private static let norms = [
    Row("‖x‖²", "2*x'", "2xᵀ", "1 × n") { (try x().squaredNorm(), try x()) },
    Row("‖x‖", "x'/norm(x)", "xᵀ/‖x‖", "1 × n") { (try x().norm(), try x()) },
    Row("‖x − a‖", "(x - a)'/norm(x - a)", "(x − a)ᵀ/‖x − a‖", "1 × n") {
      (try (x() - a()).norm(), try x())
    },
    Row("‖A‖² (Frobenius)", "2*A", "2A", "m × n") { (try A().squaredNorm(), try A()) },
    Row("‖Ax − b‖² by A", "2*(A*x - b)*x'", "2(Ax − b)xᵀ", "m × n") {
      (try (A() * x() - b()).squaredNorm(), try A())
    },
    Row("ridge regression", "2*(A*x - b)'*A + 2*lambda*x'", "2(Ax − b)ᵀA + 2λxᵀ", "1 × n") {
      let lambda = try MatrixExpr.scalar("lambda")
      return (try (A() * x() - b()).squaredNorm() + lambda * x().squaredNorm(), try x())
    },
  ]

  private static let others = [
    Row("det X", "det(X)*inv(X)'", "det(X) X⁻ᵀ", "n × n") { (try X().determinant(), try X()) },
    Row("log det X", "inv(X)'", "X⁻ᵀ", "n × n") { (try X().logDeterminant(), try X()) },
    Row("tr X", "I(n)", "I", "n × n") { (try X().trace(), try X()) },
    Row("tr(X⁻¹)", "-inv(X)'**2", "−(X⁻ᵀ)²", "n × n") { (try X().inverse().trace(), try X()) },
    Row("tr(AX⁻¹B)", "-inv(X)'*A'*C'*inv(X)'", "−X⁻ᵀAᵀCᵀX⁻ᵀ", "n × n") {
      (try (A() * X().inverse() * .matrix("C", "n", "m")).trace(), try X())
    },
    Row("tr(XᵀBX)", "(B + B')*Y", "(B + Bᵀ)Y", "n × m") {
      let y = try MatrixExpr.matrix("Y", "n", "m")
      return (try (y.transpose * B() * y).trace(), y)
    },
    Row("log det(AAᵀ)", "2*inv(A*A')*A", "2(AAᵀ)⁻¹A", "m × n") {
      (try (A() * A().transpose).logDeterminant(), try A())
    },
    Row("logistic loss", "-sigmoid(-a'*x)*a'", "−sigmoid(−aᵀx) aᵀ", "1 × n") {
      (try (-(a().transpose * x())).applying(.softplus), try x())
    },
    Row("diag(x) a", "diagm(a)", "diag(a)", "n × n") {
      (try x().diagonalMatrix() * a(), try x())
    },
    Row("x ∘ Bx", "diagm(B*x) + diagm(x)*B", "diag(Bx) + diag(x) B", "n × n") {
      (try x().hadamard(B() * x()), try x())
    },
    Row("what does not depend on x", "zeros(n, n)", "0", "n × n") { (try B() * a(), try x()) },
  ]
}
