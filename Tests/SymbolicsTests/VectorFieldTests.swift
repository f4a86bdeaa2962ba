import Symbolics
import Testing

@Suite struct VectorFieldTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")
  let z = Expr.symbol("z")
  let t = Expr.symbol("t")

  @Test func `the laws of the operators on random fields`() throws {
    var random = RandomExpressions(seed: 41)
    for _ in 0..<6 {
      let f = random.next(depth: 2) + z * random.next(depth: 1)
      let field = try VectorField(
        [random.next(depth: 2) * z, random.next(depth: 1) + z, random.next(depth: 2)],
        by: [x, y, z])
      let point = [x: 0.31, y: 0.72, z: -0.45]
      // The curl of a gradient and the divergence of a curl vanish.
      let gradient = try VectorField(gradientOf: f, by: [x, y, z])
      for component in try gradient.curl() {
        #expect(abs(component.value(at: point)) < 1e-9, "\(f)")
      }
      let curl = try VectorField(field.curl(), by: [x, y, z])
      #expect(abs(curl.divergence.value(at: point)) < 1e-8, "\(field)")
      // The divergence of a gradient is the Laplacian, the trace of the Hessian.
      let laplacian = f.laplacian(by: [x, y, z]).value(at: point)
      let hessian = f.hessian(by: [x, y, z])
      let trace = (0..<3).reduce(0.0) { $0 + hessian[$1][$1].value(at: point) }
      let divergence = gradient.divergence.value(at: point)
      #expect(abs(divergence - laplacian) < 1e-9 * (1 + abs(laplacian)))
      #expect(abs(trace - laplacian) < 1e-9 * (1 + abs(laplacian)))
    }
  }

  @Test func `plane and space`() throws {
    let turn = try VectorField([-y, x], by: [x, y])
    #expect(try turn.curl() == [2])
    #expect(turn.divergence == 0)
    #expect(!turn.isConservative)
    #expect(turn.jacobian == [[0, -1], [1, 0]])
    let central = try VectorField([x, y, z], by: [x, y, z])
    #expect(central.divergence == 3)
    #expect(try central.curl() == [0, 0, 0])
    #expect(central.isConservative)
    #expect(try VectorField([x.cubed, y], by: [x, y]).laplacian.map(\.plain) == ["6*x", "0"])
  }

  @Test func `wrong dimensions are errors`() throws {
    #expect(throws: ExpressionError.self) { try VectorField([x, y], by: [x]) }
    #expect(throws: ExpressionError.self) { try VectorField([x, y], by: [x, x]) }
    #expect(throws: ExpressionError.self) { try VectorField([x, y], by: [x, x + y]) }
    #expect(throws: ExpressionError.self) { try VectorField([x, Expr("1/0")], by: [x, y]) }
    #expect(throws: ExpressionError.self) { try VectorField([x], by: [x]).curl() }
    #expect(Expr.divergence([x], by: [x, y]).problem != nil)
    #expect(x.directionalDerivative(along: [1], by: [x, y]).problem != nil)
    #expect(x.directionalDerivative(along: [0, 0], by: [x, y], normalized: true).problem != nil)
    #expect(x.totalDerivative(by: t, along: [x + y: t]).problem != nil)
    #expect(x.totalDerivative(by: t, along: [t: x]).problem != nil)
  }

  @Test func `directional derivatives`() {
    let f = x.squared * y
    #expect(f.directionalDerivative(along: [1, 0], by: [x, y]).plain == "2*x*y")
    let slope = f.directionalDerivative(along: [3, 4], by: [x, y], normalized: true)
    #expect(slope.value(at: [x: 1, y: 2]) == 3.2)
  }

  @Test func `total derivatives by the chain rule`() {
    let f = Expr("x**2*y + t")
    let path: [Expr: Expr] = [x: sin(t), y: t.squared]
    let total = f.totalDerivative(by: t, along: path)
    let terms = f.totalDerivativeTerms(by: t, along: path)
    #expect(terms.map(\.symbol) == [x, y, t])
    #expect(terms.map(\.partial.plain) == ["2*x*y", "x**2", "1"])
    #expect(terms.map(\.speed.plain) == ["cos(t)", "2*t", "1"])
    let sum = terms.reduce(0) { $0 + $1.partial * $1.speed }.substituting(path)
    for place in [0.3, 1.7] {
      #expect(abs(total.value(at: [t: place]) - sum.value(at: [t: place])) < 1e-12)
    }
  }

  @Test func `mixed and higher derivatives do not depend on the order`() {
    var random = RandomExpressions(seed: 43)
    for _ in 0..<10 {
      let f = random.next(depth: 3)
      let first = f.derivative(by: [x, y, y])
      let second = f.derivative(by: [y, x, y])
      let point = [x: 0.4, y: 0.9]
      let (a, b) = (first.value(at: point), second.value(at: point))
      #expect(abs(a - b) <= 1e-8 * (1 + abs(a)), "\(f)")
    }
    #expect(Expr("exp(2*x)").derivative(by: x, order: 5).plain == "32*exp(2*x)")
  }
}
