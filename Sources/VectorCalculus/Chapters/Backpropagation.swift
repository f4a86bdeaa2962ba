import Nabla

/// Section 5.6: the chain rule run backward through a program.
struct Backpropagation: Chapter {
  static let title = "Backpropagation and automatic differentiation"
  static let number = "5.6"
  static let summary = "One pass forward for the values, one pass backward for all derivatives."

  func body() throws -> [LocatedBlock] {
    #"""
    A long computation is a composition, $f = f_4 \circ f_3 \circ f_2 \circ f_1$, and its derivative is
    a product of simple ones:
    """#
    Equation(
      #"""
      \frac{\mathrm{d}f}{\mathrm{d}x} = \frac{\mathrm{d}f_4}{\mathrm{d}f_3} \,
        \frac{\mathrm{d}f_3}{\mathrm{d}f_2} \, \frac{\mathrm{d}f_2}{\mathrm{d}f_1} \,
        \frac{\mathrm{d}f_1}{\mathrm{d}x}
      """#, label: "eq-composition")
    """
    Each factor needs a value that the computation has passed on its way. So **store the values going
    forward, then go backward once**, multiplying from the left: that is backpropagation. Its cost is a
    small multiple of the cost of $f$ itself, however many inputs $f$ has.
    """
    byHand()
    byLibrary()
    example()
  }

  private func byHand() -> Section {
    Section("By hand") {
      #"""
      Take $f(x) = \left(e^{x^2 + 1}\right)^2$ in four steps: $a = x^2$, $b = a + 1$, $c = e^b$ and
      $f = c^2$.
      """#
      Cell("Forward, then backward") {
        let x = 2.0
        let a = x * x
        let b = a + 1
        let c = exp(b)
        let f = c * c

        let df_dc = 2 * c
        let df_db = df_dc * c
        let df_da = df_db * 1
        let df_dx = df_da * 2 * x

        Print("f = \(f, .fixed(4))")
        Print("df/dx = \(df_dx, .fixed(4))")
        let whole = { (x: Double) in exp(x * x + 1) * exp(x * x + 1) }
        let difference = derivative(of: whole, at: x, step: 1e-5)
        Print("central difference = \(difference, .fixed(4))")
        Verify("they match", difference / df_dx, 1, within: 1e-8)
        Table(
          "The values stored on the way forward.", label: "tbl-forward",
          columns: ["x", "a", "b", "c", "f"]
        ) {
          Row(
            .number(x, .shortest), .number(a, .shortest), .number(b, .shortest),
            .number(c, .fixed(4)),
            .number(f, .fixed(4)))
        }
      }
    }
  }

  private func byLibrary() -> Section {
    Section("By the library") {
      """
      Nobody should write that by hand twice. `reverse` runs ordinary Swift code, loops and branches
      included, on numbers that remember how they came about.
      """
      Cell("The same, by reverse mode") {
        let result = reverse(at: 2) { x in
          var power = Variable(1)
          for _ in 0..<2 { power = power * x }
          let c = exp(power + 1)
          return c * c
        }
        let byHand = 2 * exp(5.0) * exp(5.0) * 2 * 2.0
        Print("f = \(result.value, .fixed(10))")
        Print("df/dx = \(result.derivative, .fixed(10))")
        Verify("by hand it is the same", result.derivative, byHand, within: 1e-10)
      }
      graph()
      """
      In @fig-computation-graph values flow forward; the derivative of $f$ by each node flows backward
      along the edges.
      """
    }
  }

  private func graph() -> Figure {
    let result = reverse(at: 2) { x in
      let a = x.pow(2).named("a")
      let b = (a + 1).named("b")
      let c = exp(b).named("c")
      return c.pow(2).named("f")
    }
    return Figure(
      "computation-graph",
      caption:
        "The computation graph of $f(x) = (e^{x^2 + 1})^2$ at $x = 2$, values above, derivatives below.",
      width: 620, aspect: 6.6
    ) {
      ComputationGraph(result.trace)
    }
  }

  private func example() -> Section {
    Section("A shared subexpression") {
      #"""
      In $f(x) = \sqrt{x^2 + e^{x^2}} + \cos(x^2 + e^{x^2})$ the sum $c = x^2 + e^{x^2}$ is used twice
      and $a = x^2$ is too. Going backward, the derivatives that arrive at a shared value add up.
      """#
      Cell("Derivatives of a shared value add up") {
        let x = Expr.symbol("x")
        let f = Expr("sqrt(x**2 + exp(x**2)) + cos(x**2 + exp(x**2))")
        let result = reverse(at: 1) { x in
          let a = x * x
          let c = a + exp(a)
          return sqrt(c) + cos(c)
        }
        Show("f'(x)", f.derivative(by: x))
        let symbolic = f.derivative(by: x).value(at: [x: 1])
        Print("reverse mode \(result.derivative, .fixed(12))")
        Print("symbolic     \(symbolic, .fixed(12))")
        Verify("the two agree", result.derivative, symbolic, within: 1e-12)
        Verify.derivative(of: f, at: [x: 1])
      }
    }
  }
}
