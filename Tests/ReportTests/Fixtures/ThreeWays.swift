import Nabla

/// A chapter that verifies derivatives, rightly and wrongly.
struct ThreeWays: Chapter {
  static let title = "Three ways"

  func body() throws -> [LocatedBlock] {
    let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
    let f = exp(x) * sin(x)
    Verify.derivative(of: f, at: [x: 1])
    Verify.derivative(of: f, at: [x: 1], claim: exp(x) * cos(x))
    Verify.derivative(of: abs(x), at: [x: 0])
    Verify.derivative(of: x * y, at: [x: 1, y: 2])
  }
}
