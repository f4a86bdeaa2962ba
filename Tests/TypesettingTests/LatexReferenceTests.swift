import Formula
import Scene
import Testing
import Typesetting

/// Layout held against LaTeX, whose Computer Modern has the metrics of Latin Modern: what
/// `\wd`, `\ht` and `\dp` give for the formula in a box (TeX Live 2022, amsmath, 10 points).
///
/// TeX rounds the heights of letters to few different ones, hence the tolerance; the widths agree to
/// a few hundredths of a point.
@Suite struct LatexReferenceTests {
  struct Reference: Sendable, CustomTestStringConvertible {
    var latex: String
    var style: Formula.Style
    var width: Double
    var ascent: Double
    var descent: Double

    var testDescription: String { "\(latex) in \(style) style" }
  }

  @Test(arguments: references)
  func aFormulaIsAsLargeAsLatexSetsIt(_ reference: Reference) throws {
    let box = try Typesetter().formula(
      Formula(latex: reference.latex), size: 10,
      color: ThemedColor(light: .black, dark: .white), style: reference.style)
    #expect(isClose(box.width, reference.width, within: 0.05))
    #expect(isClose(box.ascent, reference.ascent, within: 0.15))
    #expect(isClose(box.descent, reference.descent, within: 0.15))
  }

  private static let references = table.map { latex, style, width, ascent, descent in
    Reference(latex: latex, style: style, width: width, ascent: ascent, descent: descent)
  }

  /// The formula, its style, the width, the height and the depth in points.
  private static let table: [(String, Formula.Style, Double, Double, Double)] = [
    (#"a + x"#, .display, 23.223, 5.833, 0.833),
    (#"a = x"#, .display, 24.334, 4.306, 0.000),
    (#"a, x"#, .display, 15.446, 4.306, 1.944),
    (#"a(x + a)"#, .display, 36.287, 7.500, 2.500),
    (#"-x + a"#, .display, 31.001, 5.833, 0.833),
    (#"\frac{a}{x}"#, .display, 8.115, 11.071, 6.860),
    (#"\frac{a}{x}"#, .text, 6.935, 6.951, 3.448),
    (#"\frac{a}{x} a"#, .display, 13.401, 11.071, 6.860),
    (#"\frac{a}{x} a"#, .text, 12.221, 6.951, 3.448),
    (#"\frac{a}{x} + \frac{x}{a}"#, .display, 28.453, 11.071, 6.860),
    (#"\frac{a}{x} + \frac{x}{a}"#, .text, 26.092, 6.951, 3.448),
    (#"\frac{a + x}{a}"#, .display, 25.623, 12.598, 6.860),
    (#"\sqrt{x}"#, .display, 14.049, 8.491, 1.909),
    (#"\sqrt{x}"#, .text, 14.049, 8.003, 2.397),
    (#"\sqrt{a + x}"#, .display, 31.557, 8.838, 1.562),
    (#"\sqrt{a + x}"#, .text, 31.557, 8.350, 2.050),
    (#"\sqrt{\frac{a}{x}}"#, .display, 18.115, 15.444, 8.956),
    (#"\sqrt{\frac{a}{x}}"#, .text, 16.935, 8.601, 3.799),
    (#"\sqrt{\sqrt{x}}"#, .display, 24.049, 13.629, 4.771),
    (#"\sqrt{\sqrt{x}}"#, .text, 24.049, 9.653, 2.747),
    (#"\left(\frac{a}{x}\right)"#, .display, 20.060, 11.500, 6.860),
    (#"\left(\frac{a}{x}\right) a"#, .display, 27.012, 11.500, 6.860),
    (#"\left[\frac{a}{x}\right] + \left\{\frac{a}{x}\right\}"#, .display, 51.230, 11.500, 6.860),
    (#"\frac{a}{x}\left(\frac{a}{x}\right)"#, .display, 29.842, 11.500, 6.860),
    (#"\left.\frac{a}{x}\right)"#, .display, 15.287, 11.500, 6.860),
    (#"\begin{pmatrix} a & x \\ x & a \end{pmatrix}"#, .display, 36.153, 14.500, 9.500),
    (#"\begin{matrix} a \\ x \\ a \end{matrix}"#, .display, 5.715, 20.500, 15.500),
    (#"\begin{aligned} a &= x \\ x &= a \end{aligned}"#, .display, 24.764, 16.000, 11.000),
    (#"\overline{a + x}"#, .display, 23.223, 7.833, 0.833),
    (#"\overline{x} a"#, .display, 11.001, 6.305, 0.000),
    (#"\underline{a} + x"#, .display, 23.223, 5.833, 2.000),
    (#"\hat{x} + \hat{a}"#, .display, 23.223, 6.944, 0.833),
    (#"\int x"#, .display, 17.382, 13.611, 8.611),
    (#"\int x"#, .text, 14.049, 8.056, 3.056),
    (#"\int\! x\,a"#, .display, 22.668, 13.611, 8.611),
    (#"\int\! x\,a"#, .text, 19.334, 8.056, 3.056),
    (#"\sum x"#, .text, 17.937, 7.500, 2.500),
    (#"\sum a + x"#, .text, 35.446, 7.500, 2.500),
    (#"\prod x"#, .text, 16.826, 7.500, 2.500),
    (#"a \sum x"#, .text, 24.890, 7.500, 2.500),
    (#"\binom{a}{x}"#, .display, 20.438, 14.500, 9.500),
    (#"a \ldots x"#, .display, 26.001, 4.306, 0.000),
    (#"a \cdots x"#, .display, 26.001, 4.444, 0.000),
    (#"a, \ldots, x"#, .display, 33.223, 4.306, 1.944),
    (#"a + \cdots + x"#, .display, 47.112, 5.833, 0.833),
    (#"\{a\} \cup \{x\}"#, .display, 42.112, 7.500, 2.500),
    (#"|x| = a"#, .display, 29.890, 7.500, 2.500),
    (#"\begin{array}{c|c} a & x \\ \hline x & a \end{array}"#, .display, 31.431, 14.700, 9.700),
    (#"\boxed{a + x}"#, .display, 30.023, 9.233, 4.233),
    (#"\phantom{a} + x"#, .display, 23.223, 5.833, 0.833),
    (#"a \quad x"#, .display, 21.001, 4.306, 0.000),
    (#"a\,x\:a\;x"#, .display, 28.669, 4.306, 0.000),
    (#"\displaystyle\frac{a}{x}"#, .display, 8.115, 11.071, 6.860),
    (#"\tfrac{a}{x} + \dfrac{a}{x}"#, .display, 27.272, 11.071, 6.860),
    (#"(a + x) \cdot x \times a"#, .display, 61.447, 7.500, 2.500),
  ]
}
