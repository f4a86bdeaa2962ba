import Calculus
import Report

/// A chapter with one of everything a page can contain, except figures.
struct Slopes: Chapter {
  static let title = "Slopes & tangents"
  static let number = "5.1"
  static let summary = "The derivative of $f$ as a limit and as a slope."

  func body() throws -> [LocatedBlock] {
    #"""
    How fast does $f(x)$ change when $x$ moves? A *finite* move gives a quotient, a **vanishing**
    move its limit; see @def-derivative and @eq-derivative, `Dual`, and [the book](https://mml-book.github.io "Book").
    """#
    Section("From secants to the tangent") {
      Definition("Derivative", number: "5.1", label: "def-derivative") {
        "The *derivative* of $f$ at $x$ is the limit of the difference quotient,"
        Equation(#"f'(x) = \lim_{h \to 0} \frac{f(x + h) - f(x)}{h},"#, label: "eq-derivative")
        "where it exists."
      }
      Cell("A numerical derivative") {
        let step = 1e-5
        let slope = (square(3 + step) - square(3 - step)) / (2 * step)  // central
        Print("numerical \(slope, .fixed(6)), <exact> 6 & no more")
        Verify("the two agree", slope, 6, within: 1e-9)
        Show("f'(x)", LaTeX("2x"))
      }
      Section("Rules") {
        Table(
          "Derivatives of $f$", label: "tbl-rules",
          columns: ["Function", .init("Value at 1", .right)]
        ) {
          Row("$x^n$", "1.0000")
          Row("$\\sin x$", "0.8415")
        }
        "1. The sum rule\n2. The product rule, with $(fg)' = f'g + fg'$"
        Note("Units", kind: .tip) { "A slope has the unit of $y$ over that of $x$." }
      }
    }
    Section("What next?") {
      "> Everything grows from that limit.\n\n---\n\n```swift\nlet x: Double = 1\n```\n\n```sh\necho '<hello>'\n```"
      "On to @sec-limits."
    }
  }
}

/// A chapter that comes after.
struct Limits: Chapter {
  static let title = "Limits"

  func body() throws -> [LocatedBlock] {
    "Back to @eq-derivative on the page before."
    Equation(#"\begin{bmatrix} 2 & 1 \\ 1 & 2 \end{bmatrix} = \sum_{k=0}^{n} \sqrt{\frac{a_k}{2}}"#)
  }
}

private func square(_ x: Double) -> Double { x * x }
