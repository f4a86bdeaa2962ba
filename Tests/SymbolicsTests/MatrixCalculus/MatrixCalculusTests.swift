import Calculus
import Symbolics
import Testing

@Suite struct MatrixCalculusTests {
  @Test(arguments: MatrixIdentityTable.rows)
  func `identities have the form and shape of the table and hold`(
    row: MatrixIdentityTable.Row
  ) throws {
    let (function, variable) = try row.build()
    let derivative = try function.derivative(by: variable)
    #expect(derivative.plain == row.plain)
    #expect(derivative.unicode == row.unicode)
    #expect(derivative.shape == row.shape)
    for seed in 1...2 {
      let check = try derivative.verify(seed: UInt64(seed))
      #expect(check.deviation < 1e-13 && check.differenceDeviation < 1e-9, "\(check)")
      #expect(check.agrees)
    }
  }

  @Test(arguments: 1...4)
  func `random expressions keep their value and have right derivatives`(seed: Int) throws {
    var random = try RandomMatrixExpressions(seed: UInt64(seed))
    for _ in 0..<30 {
      let (pair, variable) = try random.next()
      let f = pair.expression
      let value = try f.value(at: random.point, sizes: ["n": 3, "m": 4])
      let scale = 1 + pair.value.largestMagnitude
      if scale.isFinite {
        #expect((value - pair.value).largestMagnitude <= 1e-10 * scale, "\(f)")
      }
      #expect(f.transpose.transpose == f)
      let derivative = try f.derivative(by: variable)
      do {
        let check = try derivative.verify(seed: 1)
        #expect(check.agrees, "d(\(f))/d\(variable) = \(derivative.plain): \(check)")
      } catch .undefined {
        // Exponentials of exponentials overflow at every point.
        continue
      }
    }
  }

  @Test func `a wrong formula is found out`() throws {
    // A check that cannot fail proves nothing: it must tell a transposed or scaled formula apart.
    let x = try MatrixExpr.vector("x", "n")
    let b = try MatrixExpr.matrix("B", "n", "n")
    let form = try x.transpose * b * x
    let right = try form.derivative(by: x)
    let other = try (x.transpose * b.transpose * x * 2).derivative(by: x)
    let point: [MatrixExpr: Matrix] = [
      x: Matrix(column: [1, 2]), b: Matrix([[1, 2], [3, 4]]),
    ]
    #expect(try right.value(at: point) == Matrix([[12, 21]]))
    #expect(try other.value(at: point) == Matrix([[24, 42]]))
    #expect(try right.verify(seed: 4) == right.verify(seed: 4))
    #expect(try right.verify(seed: 4).sizes.map(\.size) == [3])
    #expect(try right.verify(sizes: ["n": 7]).entries == 7)
  }

  @Test func `cases of equal indices`() throws {
    let r = try MatrixExpr.matrix("R", "m", "n")
    let gram = try (r.transpose * r).derivative(by: r)
    #expect(
      gram.entries?.caseLines == [
        "R_iq if j = p, p ≠ q", "R_ip if j = q, q ≠ p", "2 R_iq if j = p = q", "0 otherwise",
      ])
    let x = try MatrixExpr.vector("x", "n")
    #expect(
      try (r * x).derivative(by: r).entries?.caseLines == ["x_j if i = p", "0 otherwise"])
    let names = try [MatrixExpr.matrix("p", "m", "n"), .matrix("i", "m", "n")]
    #expect(
      try (names[0] * names[1].transpose).entryDerivatives(by: names[1]).plain
        == "delta(a, j)*p[q, b]")
  }

  @Test func `second derivatives`() throws {
    let x = try MatrixExpr.vector("x", "n")
    let b = try MatrixExpr.matrix("B", "n", "n")
    #expect(try (x.transpose * b * x).hessian(by: x).plain == "B + B'")
    let f = try (1 + x.transpose * x).applying(.log)
    let hessian = try f.hessian(by: x)
    #expect(hessian.plain == "2*I(n)/(1 + x'*x) - 4*x*x'/(1 + x'*x)**2")
    #expect(hessian.isSymmetric)
    let s = try MatrixExpr.scalar("s")
    #expect(try (s * s * s).hessian(by: s).plain == "6*s")
  }

  @Test func `a chain of functions is put together by substitution`() throws {
    // Exercise 5.8 a: f(z) = exp(−z/2), z = yᵀ S⁻¹ y, y = x − μ.
    let (x, mu, y) = try (
      MatrixExpr.vector("x", "D"), MatrixExpr.vector("mu", "D"), MatrixExpr.vector("y", "D")
    )
    let s = try MatrixExpr.matrix("S", "D", "D", .symmetric)
    let z = try MatrixExpr.scalar("z")
    let outer = try (-z / 2).applying(.exp)
    let form = try y.transpose * s.inverse() * y
    let whole = try outer.substituting(z, with: form).substituting(y, with: x - mu)
    let derivative = try whole.derivative(by: x)
    #expect(derivative.unicode == "−exp(−(x − μ)ᵀS⁻¹(x − μ)/2) (x − μ)ᵀS⁻¹")
    // The product of the three Jacobians is the same, up to order.
    let parts =
      try outer.gradient(by: z).substituting(z, with: form)
      * form.derivative(by: y).matrix.orZero
    #expect(try parts.substituting(y, with: x - mu) == derivative.matrix)
    #expect(try derivative.verify().agrees)
  }

  @Test func `softmax and log-sum-exp`() throws {
    let x = try MatrixExpr.vector("x", "n")
    let e = try x.applying(.exp)
    let total = try MatrixExpr.ones("n").transpose * e
    let softmax = try e / total
    let jacobian = try softmax.derivative(by: x)
    #expect(jacobian.shape == "n × n")
    #expect(try jacobian.verify().agrees)
    // Its rows add up to zero.
    let value = try jacobian.value(at: [x: Matrix(column: [0.3, -1, 2])])
    #expect((0..<3).allSatisfy { row in abs((0..<3).reduce(0) { $0 + value[row, $1] }) < 1e-15 })
    #expect(try total.applying(.log).derivative(by: x).matrix == softmax.transpose)
  }
}

extension MatrixExpr? {
  fileprivate var orZero: MatrixExpr { self ?? 0 }
}
