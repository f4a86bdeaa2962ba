import Nabla

/// A chapter that shows how derivatives come about.
struct Stepwise: Chapter {
  static let title = "Stepwise"

  func body() throws -> [LocatedBlock] {
    DerivationSteps(of: Expr("x*sin(x**2)"), by: .symbol("x"))
    DerivationSteps(of: Expr("1/0"), by: .symbol("x"))
  }
}
