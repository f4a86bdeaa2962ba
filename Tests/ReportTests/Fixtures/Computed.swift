import Calculus
import Report
import Symbolics

/// A chapter whose content is computed.
struct Computed: Chapter {
  static let title = "Computed"
  static let number = "7"

  func body() throws -> [LocatedBlock] {
    let x = Expr.symbol("x")
    let f = Expr("x**2 + 1")
    "Here \(math: f) is \(f.value(at: [x: 3]), .fixed(2)) at 3."
    Equation("f'(x)", equals: f.derivative(by: x), label: "eq-slope")
    Cell("Numbers") {
      let values = [1.0, -2.5]
      Show(f, plain: true)
      Show("f'", f.derivative(by: x), f.derivative(by: x).derivative(by: x), plain: true)
      Show("g", [f, x])
      Show("H", [[f, x], [1, 2]])
      Show("v", values, .fixed(1))
      Show("c", 2.5e-7)
      Print("v = \(values[1], .scientific(2))\nend", "")
      Verify("close", values, [1.0, -2.5000001], within: 1e-6)
      Verify("infinite", .infinity, .infinity, within: 0)
      Table(
        "Powers of $x$.", label: "tbl-powers", columns: ["*n*", "power", .init("name", .center)]
      ) {
        for n in 1...2 {
          Row(.number(n), .formula(x.pow(n)), "the \(n)th")
        }
        Row(.number(-0.5, .fixed(2)), .formula([1.0, 2.0]), .text("none"))
        Row(.number(-1.25e-7, .scientific(1)), .formula(2), "small")
      }
    }
  }
}

/// A chapter whose values are wrong in every way.
struct Miscomputed: Chapter {
  static let title = "Miscomputed"

  func body() throws -> [LocatedBlock] {
    let poisoned = Expr("x +* 2")
    "It is \(math: poisoned)."
    Show("f", poisoned)
    Print("before \(poisoned) between \(poisoned.derivative(by: .symbol("x"))) after")
    Equation(Expr("logg(é)*("))
    Verify("one", [1, 2], [1, 2, 3], within: 0)
    Verify("NaN", .nan, .nan, within: 1)
    Verify("false", false)
    Verify("negative", 1, 1, within: -1)
    Table("Short", columns: ["a", "b"]) {
      Row("1", "2")
      Row("3")
    }
    Table("", label: "tbl-none", columns: ["a"]) {}
  }
}
