import Formula
import Geometry
import Scene
import Testing
import Typesetting

@Suite struct InlineFormulaTests {
  let typesetter: Typesetter
  let style = TextStyle(size: 10)

  init() throws { typesetter = try Typesetter() }

  @Test func aFormulaStandsInItsLine() throws {
    let box = try typesetter.line(#"slope $f'(x) = x^2$ at"#, style: style)
    let families = runs(of: box.items).map(\.family)
    #expect(families.first == "Inter" && families.last == "Inter")
    #expect(families.contains("Latin Modern Math"))
    let parts = try ["slope ", #"$f'(x) = x^2$"#, " at"].map {
      try typesetter.line($0, style: style).width
    }
    #expect(isClose(box.width, parts.reduce(0, +)))
    #expect(try #require(box.ink).contains(#require(ink(of: box.items)), tolerance: 1e-9))
  }

  /// Inter's x-height is 1536 and its cap height 2048 of 2816 units, those of Latin Modern Math are
  /// 431 and 683 of 1000.
  @Test func formulasAreAsLargeAsTheTextLooks() throws {
    let box = try typesetter.line("$x$", style: style)
    let expected = (1536.0 / 2816 / 0.431 * (2048.0 / 2816 / 0.683)).squareRoot()
    #expect(isClose(try #require(runs(of: box.items).first).size, 10 * expected))
    let words = try typesetter.line(#"$\text{words}$"#, style: style)
    #expect(isClose(try #require(runs(of: words.items).first).size, 10))
  }

  @Test func lettersAreBoldBesideBoldText() throws {
    func text(_ weight: FontWeight) throws -> String {
      let style = TextStyle(size: 10, weight: weight)
      let box = try typesetter.line(#"$\partial_x 2 \sin \nabla \mathbb{R}$"#, style: style)
      return runs(of: box.items).map(\.text).joined().filter { $0 != " " }
    }
    #expect(try text(.regular) == "𝜕𝑥2sin∇ℝ")
    #expect(try text(.semibold) == "𝝏𝒙𝟐𝐬𝐢𝐧𝛁ℝ")
    #expect(try text(.bold) == text(.semibold))
  }

  @Test func aTallFormulaMakesTheLineHigher() throws {
    let plain = try typesetter.line("x", style: style)
    let tall = try typesetter.line(#"$\displaystyle\frac{1}{2}$"#, style: style)
    #expect(tall.ascent > plain.ascent && tall.descent > plain.descent)
    let low = try typesetter.line("$x$", style: style)
    #expect(isClose(low.ascent, plain.ascent) && isClose(low.descent, plain.descent))
  }

  @Test func anUnknownCommandIsShownWithItsColumnAndACure() {
    let error = #expect(throws: TypesettingError.self) {
      try typesetter.line(#"größer $\alpha ü \frc{1}{2}$ is"#, style: style)
    }
    #expect(
      error?.description
        == #"the formula in “größer $\alpha ü \frc{1}{2}$ is” cannot be read at column 18: "#
        + #"\frc is not a known "#
        + #"command; did you mean \frac?"#)
  }

  @Test(arguments: [
    #"\nabla f = \begin{bmatrix} 2x + y \\ x + 2y \end{bmatrix}"#,
    #"\sum_{k=0}^{n} \frac{f^{(k)}(x_0)}{k!}\,(x - x_0)^k"#,
    #"\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}"#,
    #"|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{else} \end{cases}"#,
    #"\begin{aligned} a &= b \\ &= \sqrt[3]{c} \end{aligned}"#,
    #"\underbrace{a+b}_{n} \xrightarrow{f} \hat{\imath} \ne \overline{z}"#,
    #"\binom{n}{k} \operatorname{sgn}(x) \bmod 2 \pmod{3}"#,
    #"{}^2 x_{} \left. \frac{a}{b} \right|_{x=0} \not\in \mathbb{R}"#,
  ])
  func everyFormulaIsDrawnInsideItsInk(_ source: String) throws {
    let color = ThemedColor(light: .black, dark: .white)
    for style in Formula.Style.allCases {
      let box = try typesetter.formula(
        Formula(latex: source), size: 12, color: color, style: style)
      let drawn = try #require(ink(of: box.items))
      #expect(try #require(box.ink).contains(drawn, tolerance: 1e-9))
      #expect(box.width > 0 && drawn.width < 1.2 * box.width + 4)
      #expect(-drawn.minY <= box.ascent + 1e-9 && drawn.maxY <= box.descent + 1e-9)
      #expect(!runs(of: box.items).flatMap(\.glyphs).contains { $0.outline.name == "missing" })
    }
  }
}
