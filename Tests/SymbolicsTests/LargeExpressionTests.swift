import Formula
import Symbolics
import Testing

/// Expressions that a program builds may be longer and deeper than anybody would write.
@Suite struct LargeExpressionTests {
  @Test func tenThousandTermsOneByOne() throws {
    let x = Expr.symbol("x")
    var sum = Expr.zero
    for index in 1...10_000 { sum = sum + Expr(index) * x }
    #expect(sum.simplified().plain == "50005000*x")
    #expect(sum.derivative(by: x).plain == "50005000")
    #expect(sum.value(at: [x: 2]) == 100_010_000)
  }

  @Test func tenThousandTermsInAText() throws {
    let text = (1...10_000).map { "\($0)*x" }.joined(separator: " + ")
    let sum = try Expr(parsing: text)
    #expect(sum.derivative(by: .symbol("x")).plain == "50005000")
  }

  @Test func brackets() throws {
    let text = String(repeating: "(", count: 10_000) + "x" + String(repeating: ")", count: 10_000)
    #expect(throws: ExpressionError.self) { try Expr(parsing: text) }
  }

  @Test func functionsWithinFunctions() throws {
    let x = Expr.symbol("x")
    var nested = x
    for _ in 1...300 { nested = sin(nested) }
    #expect(nested.plain.hasPrefix("sin(sin("))
    #expect(nested.value(at: [x: 0]) == 0)
    #expect(try Expr(parsing: nested.plain) == nested)
    #expect(nested.derivative(by: x).value(at: [x: 0]) == 1)
    #expect(nested.formula.plainText.hasPrefix("sin"))
  }
}
