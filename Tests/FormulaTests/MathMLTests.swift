import Formula
import Testing

/// MathML Core as it is written.
struct MathMLTests {
  /// The inside of the `math` element.
  private func inner(_ latex: String, display: Bool = true) throws -> String {
    let text = try Formula(latex: latex).mathML(display: display)
    let start = text.firstIndex(of: ">").map { text.index(after: $0) } ?? text.startIndex
    return String(text[start...].dropLast("</math>".count))
  }

  @Test func displayIsAnAttribute() throws {
    let formula = try Formula(latex: "x")
    #expect(
      formula.mathML(display: true)
        == #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mi>x</mi></math>"#)
    #expect(
      formula.mathML(display: false)
        == #"<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>"#)
  }

  @Test func limitsStandBelowOnlyInDisplayStyle() throws {
    #expect(try inner(#"\lim_{x \to 0}"#).hasPrefix("<munder><mi>lim</mi><mrow>"))
    #expect(try inner(#"\lim_{x \to 0}"#, display: false).hasPrefix("<msub><mi>lim</mi><mrow>"))
    #expect(try inner(#"\int_0^1"#).hasPrefix("<msubsup>"))
    #expect(try inner(#"\frac{\sum_{i}^{n}}{2}"#).contains("<msubsup>"))
    #expect(try inner(#"\dfrac{\sum_{i}^{n}}{2}"#).contains("<msubsup>"))
  }

  @Test(arguments: [#"\sum\limits_{i}"#, #"\int\limits_{i}"#, #"\lim\limits_{i}"#])
  func limitsThatWereAskedForStandBelowInAnyStyle(_ latex: String) throws {
    for display in [true, false] {
      #expect(try inner(latex, display: display).hasPrefix("<munder>"))
    }
    let isFixed = try inner(latex, display: false).contains(#"movablelimits="false""#)
    #expect(isFixed != latex.contains("lim\\"), "only signs have limits that move by themselves")
  }

  @Test func tagsStandAtTheMarginOfAWholeLine() throws {
    let tagged = try inner(#"\begin{align} a &= b \tag{1} \\ c &= d \end{align}"#)
    #expect(tagged.hasPrefix(#"<mtable displaystyle="true" style="width:100%">"#))
    #expect(tagged.components(of: #"<mtr><mtd style="width:50%;padding:0"></mtd>"#) == 2)
    #expect(tagged.components(of: #"<mtd style="width:50%;padding-right:0;"#) == 2)
    let beside = try inner(#"x \begin{aligned} a &= b \end{aligned}"#)
    #expect(!beside.contains("width"))
    #expect(!(try inner(#"\begin{align} a &= b \end{align}"#).contains("width")))
  }

  @Test(arguments: ["x^{x^{x^{x}}}", "x_{x_{x_{x}}}", #"x^{x^{\frac{1}{2}}}"#, #"x^{\sqrt[3]{x}}"#])
  func scriptsShrinkTwiceAtMost(_ latex: String) throws {
    #expect(try inner(latex).contains(#"<mstyle scriptlevel="2">"#))
    #expect(!(try inner("x^{x^{x}}").contains("scriptlevel")))
  }

  @Test func lettersOfOtherAlphabetsAreUnicode() throws {
    #expect(
      try inner(#"\mathbb{R}\mathbf{x}\mathcal{L}\mathfrak{g}\mathrm{d}"#)
        == #"<mi>ℝ</mi><mi>𝐱</mi><mi>ℒ</mi><mi>𝔤</mi><mi mathvariant="normal">d</mi>"#)
    #expect(try inner(#"\nabla\Gamma"#).components(of: #"mathvariant="normal""#) == 2)
  }

  @Test func functionsAreApplied() throws {
    #expect(try inner(#"\sin(x)"#).contains("<mi>sin</mi><mo>&#x2061;</mo><mo"))
    #expect(
      try inner(#"2\sin x"#)
        == #"<mn>2</mn><mspace width="0.1667em"></mspace><mi>sin</mi><mo>&#x2061;</mo>"#
        + #"<mspace width="0.1667em"></mspace><mi>x</mi>"#)
  }

  @Test func aSpaceBesideAFunctionStandsForItsOwn() throws {
    let space = #"<mspace width="0.1667em"></mspace>"#
    #expect(try inner(#"2\,\sin\,x"#).components(of: space) == 2)
    #expect(try inner(#"2\sin x"#).components(of: space) == 2)
    #expect(try inner(#"\limsup x"#).contains("<mi>lim\u{2006}sup</mi>"))
  }

  @Test func marksTakeThePlaceOfDots() throws {
    #expect(try inner(#"\hat{i}"#).contains("<mi>ı</mi>"))
    #expect(try inner(#"\underline{i}"#).contains("<mi>i</mi>"))
  }

  @Test func signsKnowTheirForm() throws {
    #expect(try inner("-x").hasPrefix(#"<mo form="prefix" lspace="0" rspace="0">−</mo>"#))
    #expect(try inner("a-x") == "<mi>a</mi><mo>−</mo><mi>x</mi>")
    #expect(try inner("(x)").contains(#"stretchy="false""#))
    #expect(try inner(#"\left( x^2 \right)"#).contains(#"stretchy="true""#) == false)
    #expect(try inner(#"\left( \frac{1}{2} \right)"#).contains(#"stretchy="true""#))
  }

  @Test func primesStandBesideTheirBase() throws {
    let prime = #"<mo lspace="0" rspace="0">′</mo>"#
    #expect(try inner("f'") == "<mrow><mi>f</mi>\(prime)</mrow>")
    #expect(try inner("f_i'").hasPrefix("<msubsup><mi>f</mi><mi>i</mi><mpadded"))
    #expect(
      try inner("f'^2") == "<mrow><mi>f</mi><msup>\(prime)<mn>2</mn></msup></mrow>")
  }

  @Test func whatIsSpecialInMarkupIsEscaped() throws {
    #expect(try inner(#"a < b"#) == "<mi>a</mi><mo>&lt;</mo><mi>b</mi>")
    #expect(try inner(#"\text{<b> & "c"}"#) == "<mtext>&lt;b&gt; &amp; &quot;c&quot;</mtext>")
    let words = Formula.text("é\u{2061}<—\u{302}> \u{2062}", .normal)
    #expect(
      words.mathML(display: false).contains(
        "<mtext>é&#x2061;&lt;—\u{302}&gt; \u{2062}</mtext>"))
  }

  @Test(arguments: [
    (
      #"\bigl("#,
      #"<mo form="prefix" stretchy="true" symmetric="true" minsize="1.2em" maxsize="1.2em" lspace="0" rspace="0">(</mo>"#
    ),
    (
      #"\textcolor{red}{x}"#,
      ##"<mrow mathcolor="#ff0000" style="color:light-dark(#ff0000,#ff1010)"><mi>x</mi></mrow>"##
    ),
    (#"\textcolor[HTML]{FFFF00}{x}"#, ##"<mrow mathcolor="#ffff00"><mi>x</mi></mrow>"##),
    (#"\boxed{x}"#, #"<mrow style="border:0.04em solid;padding:0.3em"><mi>x</mi></mrow>"#),
    (#"\phantom{x}"#, "<mphantom><mi>x</mi></mphantom>"),
    (#"\hphantom{x}"#, #"<mpadded height="0" depth="0"><mphantom><mi>x</mi></mphantom></mpadded>"#),
    (#"\smash[b]{x}"#, #"<mpadded depth="0"><mrow><mi>x</mi></mrow></mpadded>"#),
    (
      #"\mathllap{x}"#,
      #"<mpadded width="0"><mrow style="transform:translateX(-100%)"><mi>x</mi></mrow></mpadded>"#
    ),
    (#"\textbf{x }"#, "<mtext style=\"font-weight:bold\">x\u{A0}</mtext>"),
    (
      #"\begin{smallmatrix} x \end{smallmatrix}"#,
      #"<mstyle scriptlevel="1"><mtable><mtr><mtd style="padding:0.1em 0 0.1em 0"><mi>x</mi></mtd></mtr></mtable></mstyle>"#
    ),
    (
      #"\begin{array}{|c} x \end{array}"#,
      #"<mtable style="border-collapse:collapse"><mtr><mtd style="padding-right:0;border-left:0.04em solid"><mi>x</mi></mtd></mtr></mtable>"#
    ),
  ])
  func newerConstructs(latex: String, markup: String) throws {
    #expect(try inner(latex) == markup)
  }

  @Test func colorsKeepTheirContrastInTheDark() {
    for hex: UInt32 in [0x000000, 0x0000FF, 0x800080, 0xFF0000, 0x404040, 0xFFFF00, 0xFFFFFF] {
      let dark = Formula.Color(hex: hex).onDarkGround
      let ground = Formula.Color(hex: 0x16181C).luminance
      #expect((dark.luminance + 0.05) / (ground + 0.05) >= 4.5)
      #expect(hex != 0xFFFF00 || dark == Formula.Color(hex: hex))
    }
    #expect(abs(Formula.Color(hex: 0xFF0000).luminance - 0.2126) < 1e-12)
    #expect(abs(Formula.Color(hex: 0x808080).luminance - 0.21586) < 1e-5)
  }

  @Test func theSourceAndWordsCanBeKept() throws {
    let formula = try Formula(latex: "a < b")
    #expect(
      formula.mathML(display: true, latex: "a < b", alternative: formula.speech)
        == #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="a is less than b">"#
        + "<semantics><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"
        + #"<annotation encoding="application/x-tex">a &lt; b</annotation></semantics></math>"#)
  }

  /// Script elements have exactly as many children as they need.
  @Test func emptyPartsStillAreElements() throws {
    #expect(try inner(#"\frac{}{x}"#) == "<mfrac><mrow></mrow><mi>x</mi></mfrac>")
    #expect(try inner("{}^2") == "<msup><mrow></mrow><mn>2</mn></msup>")
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of part: String) -> Int {
    split(separator: part).count - 1 + (hasPrefix(part) ? 1 : 0)
  }
}
