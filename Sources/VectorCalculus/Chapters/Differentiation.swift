import Nabla

/// Section 5.1: the derivative of a function of one variable.
struct Differentiation: Chapter {
  static let title = "Differentiation of univariate functions"
  static let number = "5.1"
  static let summary = "The derivative as a limit, as a rate of change and as a slope; its rules."

  func body() throws -> [LocatedBlock] {
    """
    How fast does $f(x)$ change when $x$ moves? The answer for a finite move is a quotient, and the
    answer for a vanishing move is its limit. Everything in this book grows from that limit.
    """
    limit()
    numbers()
    bestStep()
    rules()
    stepByStep()
    taylor()
  }

  private func limit() -> Section {
    Section("From secants to the tangent") {
      Definition("Derivative", number: "5.1", label: "def-derivative") {
        "The *derivative* of $f$ at $x$ is the limit of the difference quotient,"
        Equation(
          #"f'(x) = \frac{\mathrm{d}f}{\mathrm{d}x} = \lim_{h \to 0} \frac{f(x + h) - f(x)}{h},"#,
          label: "eq-derivative")
        """
        where it exists. It is the instantaneous rate of change of $f$, and the slope of the tangent
        to the graph at $x$.
        """
      }
      Definition("Difference quotient", number: "5.2", label: "def-quotient") {
        "What stands under the limit is the *difference quotient* of $f$ at $x$ with step $h \\ne 0$,"
        Equation(#"\frac{\delta y}{\delta x} = \frac{f(x + h) - f(x)}{h},"#)
        "the slope of the secant through the points of the graph at $x$ and at $x + h$."
      }
      secants()
      "As the step shrinks, the secants of @fig-secants close on the tangent."
    }
  }

  private func secants() -> Figure {
    let f = Expr("x**2")
    return Figure(
      "secants",
      caption: "Secants of $x^2$ through $x = 1$ with steps 2, 1 and ½, and the tangent.",
      aspect: 10.0 / 6
    ) {
      Axes(x: "$x$", y: "$f(x)$", title: "Secants closing on the tangent") {
        Curve(f, over: 0...3.4).color(.blue).label("$f(x) = x^2$")
        for (step, name) in [(2.0, "2"), (1, "1"), (0.5, "0.5")] {
          // The secant through 1 and 1 + h has the slope 2 + h.
          Line([Point(0.2, 1 - 0.8 * (2 + step)), Point(3.4, 1 + 2.4 * (2 + step))])
            .color(.gray).width(1.2).label(step == 2 ? "secants" : nil)
          Annotation("$h = \(name)$", at: Point(1 + step, (1 + step) * (1 + step)))
        }
        TangentLine(to: f, at: 1, over: 0.2...3.4).label("tangent at $x = 1$")
        Scatter([Point(1, 1)]).color(.green)
      }
    }
  }

  private func numbers() -> Section {
    Section("A number for the slope") {
      """
      The limit cannot be taken with finite steps, but it can be come close to. The *central*
      difference looks to both sides and errs only by the order of $h^2$:
      """
      Equation(#"f'(x) \approx \frac{f(x + h) - f(x - h)}{2h}"#, label: "eq-central")
      Cell("The slope of x² at 3, numerically and exactly") {
        let x = Expr.symbol("x")
        let f = x.squared
        let numerical = derivative(of: f.function(of: x), at: 3, step: 1e-5)
        let analytical = f.derivative(by: x).value(at: [x: 3])
        Print("numerical derivative  \(numerical, .fixed(6))")
        Print("analytical derivative \(analytical, .fixed(6))")
        Print("error                 \(abs(numerical - analytical), .scientific(2))")
        Print("The slope of the tangent is \(analytical, .shortest).")
        Verify("the two agree", numerical, analytical, within: 1e-9)
      }
      tangent()
      """
      In @fig-tangent the tangent touches the parabola at $(3, 9)$ and leaves it on both sides: near
      the point the curve and the line are hard to tell apart, which is what makes the derivative
      useful.
      """
    }
  }

  private func tangent() -> Figure {
    let f = Expr("x**2")
    return Figure(
      "tangent", caption: "The derivative of $x^2$ at 3 is the slope of the tangent there.",
      aspect: 10.0 / 6
    ) {
      Axes(x: "$x$", y: "$f(x)$", title: "Derivative as Slope of Tangent Line") {
        Curve(f, over: 0...5).color(.blue).width(2).label("$f(x) = x^2$")
        TangentLine(to: f, at: 3, over: 0...5).label("Tangent at $x = 3$: $y = 6x - 9$")
        Scatter([Point(3, 9)]).color(.green).label("Point $(3, 9)$")
      }
    }
  }

  private func bestStep() -> Section {
    Section("How small a step?") {
      #"""
      Not as small as possible. A central difference leaves out $h^2 \, |f'''(x)| / 6$, which shrinks with
      the step, but its numbers are rounded, which costs about $\varepsilon |f(x)| / h$ and grows. The two
      balance at a step that can be computed (@fig-steps).
      """#
      Cell("The best step for exp(sin x) at 1.3") {
        let x = Expr.symbol("x")
        let f = exp(sin(x))
        let exact = f.derivative(by: x).value(at: [x: 1.3])
        let third = f.derivative(by: x, order: 3).value(at: [x: 1.3])
        let study = DifferenceStudy(
          of: f.function(of: x), at: 1.3, exact: exact, higher: third, scheme: .central)
        Print("predicted best step  \(study.predictedStep, .scientific(1))")
        Print("error expected there \(study.predictedError, .scientific(1))")
        let estimate = derivativeEstimate(of: f.function(of: x), at: 1.3)
        Print(
          "extrapolated         \(estimate.value, .fixed(12)) ± \(estimate.error, .scientific(0))")
        Verify("the stated error holds", abs(estimate.value - exact) <= estimate.error)
        let wild = derivativeEstimate(of: { sin(1e16 * $0) }, at: 1)
        Verify("what no step resolves is said to be so", !wild.isResolved)
      }
      stepFigure()
      """
      `derivative(of:at:)` without a step goes further: it extrapolates from several steps, estimates
      its own error, and gives no number where the steps do not agree.
      """
    }
  }

  private func stepFigure() -> Figure {
    let x = Expr.symbol("x")
    let f = exp(sin(x))
    func study(_ scheme: DifferenceStudy.Scheme) -> DifferenceStudy {
      DifferenceStudy(
        of: f.function(of: x), at: 1.3, exact: f.derivative(by: x).value(at: [x: 1.3]),
        higher: f.derivative(by: x, order: scheme.order).value(at: [x: 1.3]), scheme: scheme,
        steps: DifferenceStudy.steps(from: 1e-15, to: 1))
    }
    /// An error of 0 has no place on a logarithmic axis.
    func points(_ steps: [Double], _ errors: [Double]) -> [Point] {
      zip(steps, errors).filter { $0.1 > 1e-16 && $0.1 < 10 }.map { Point($0.0, $0.1) }
    }
    let (forward, central) = (study(.forward), study(.central))
    return Figure(
      "steps",
      caption:
        #"The error of difference quotients of $e^{\sin x}$ at 1.3 against their step, with the laws of truncation and rounding, and the best steps they predict."#,
      aspect: 1.7
    ) {
      Axes(x: "step $h$", y: "error", title: "Too large, too small, just right") {
        Line(points(forward.steps, forward.errors)).color(.orange).label("forward difference")
        Line(points(central.steps, central.errors)).color(.blue).label("central difference")
        Line(points(forward.steps, forward.truncation)).color(.gray).dashed()
          .label("truncation and rounding")
        Line(points(central.steps, central.truncation)).color(.gray).dashed()
        Line(points(central.steps, central.rounding)).color(.gray).dashed()
        Scatter([
          Point(forward.predictedStep, forward.predictedError),
          Point(central.predictedStep, central.predictedError),
        ])
        .color(.red).label("predicted best step")
      }
      .xScale(.log10)
      .yScale(.log10)
    }
  }

  private func rules() -> Section {
    Section("The rules") {
      "Nobody takes limits twice. A few derivatives are learnt once (@tbl-derivatives),"
      commonDerivatives()
      """
      and four rules build all others from them. For differentiable $f$ and $g$:

      1. **Sum rule**: $(f + g)' = f' + g'$.
      2. **Product rule**: $(f g)' = f' g + f g'$.
      3. **Quotient rule**: $\\left(\\frac{f}{g}\\right)' = \\frac{f' g - f g'}{g^2}$ where $g \\ne 0$.
      4. **Chain rule**: $(g \\circ f)'(x) = g'(f(x)) \\, f'(x)$.

      The differentiator of this book knows nothing else. Each derivative below stands first as the
      rule leaves it and then simplified.
      """
      Cell("Chain rule, product rule, quotient rule") {
        let x = Expr.symbol("x")
        for f in [sin(x.squared), x.squared * exp(x), sin(x) / x] {
          let raw = f.rawDerivative(by: x)
          let simplified = f.derivative(by: x)
          Show(#"\frac{\mathrm{d}}{\mathrm{d}x} \left("# + f.latex + #"\right)"#, raw)
          Show(simplified)
          Print("raw         \(raw)")
          Print("simplified  \(simplified)")
        }
      }
    }
  }

  private func stepByStep() -> Section {
    Section("Step by step") {
      "The differentiator can show its work. For $x^2 \\sin(3x)$ it takes these steps, each by its rule:"
      DerivationSteps(of: Expr("x**2*sin(3*x)"), by: .symbol("x"))
    }
  }

  private func commonDerivatives() -> Table {
    let (x, n, a) = (Expr.symbol("x"), Expr.symbol("n"), Expr.symbol("a", .positive))
    let functions = [x.pow(n), exp(x), log(x), sin(x), cos(x), tan(x), atan(x), a.pow(x)]
    return Table(
      "Common derivatives, as the differentiator gives them.", label: "tbl-derivatives",
      columns: ["function", "derivative"]
    ) {
      for f in functions { Row(.formula(f), .formula(f.derivative(by: x))) }
    }
  }

  private func taylor() -> Section {
    Section("Taylor polynomials") {
      Definition("Taylor polynomial", number: "5.10", label: "def-taylor") {
        "The *Taylor polynomial* of degree $n$ of $f$ about $x_0$ is"
        Equation(#"T_n(x) = \sum_{k=0}^{n} \frac{f^{(k)}(x_0)}{k!} (x - x_0)^k."#)
        """
        It has the value and the first $n$ derivatives of $f$ at $x_0$. The *Taylor series* is its
        limit as $n$ grows, where there is one.
        """
      }
      """
      The Taylor polynomial of a polynomial is exact as soon as its degree suffices. That of
      $\\sin x + \\cos x$ never ends, and its coefficients have a pattern of signs.
      """
      Cell("Two Taylor polynomials") {
        let x = Expr.symbol("x")
        let quartic = x.pow(4).taylorPolynomial(by: x, about: 1, order: 6)
        Show(quartic)
        Print("expanded: \(quartic.expanded())")
        Verify("degree 6 reproduces x**4", quartic.expanded() == x.pow(4))
        Show((sin(x) + cos(x)).taylorPolynomial(by: x, about: 0, order: 8))
      }
    }
  }
}
