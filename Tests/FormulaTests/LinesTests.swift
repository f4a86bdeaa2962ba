import Formula
import Testing

/// Tags and labels of lines.
struct LinesTests {
  private typealias Line = LatexFormula.Line

  private func lines(_ latex: String) -> [LatexFormula.Line] {
    let read = Formula.read(latex: latex)
    #expect(read.errors == [])
    return read.lines
  }

  private func given(_ words: String, isBare: Bool = false) -> Formula.Table.Tag {
    .given(.text(words), isBare: isBare)
  }

  @Test func aFormulaIsOneLine() {
    #expect(lines("x") == [Line()])
    #expect(lines(#"x \label{a}"#) == [Line(label: "a")])
    #expect(lines(#"x \tag{7} \label{a}"#) == [Line(tag: given("7"), label: "a")])
    #expect(lines(#"x \notag"#) == [Line(tag: .none)])
    #expect(lines(#"\begin{equation} x \label{a} \end{equation}"#) == [Line(label: "a")])
    #expect(lines(#"\begin{equation*} x \end{equation*}"#) == [Line(tag: .none)])
    #expect(
      lines(#"\begin{equation} \label{a} \begin{split} x &= y \\ &= z \end{split} \end{equation}"#)
        == [Line(label: "a")])
    #expect(lines(#"\begin{multline} a \\ b \label{m} \end{multline}"#) == [Line(label: "m")])
  }

  @Test func eachRowOfAlignIsALine() {
    let latex = #"\begin{align} a &= b \label{x} \\ c &= d \notag \\ e &= f \tag*{E} \end{align}"#
    #expect(
      lines(latex)
        == [Line(label: "x"), Line(tag: .none), Line(tag: given("E", isBare: true))])
    #expect(
      lines(#"\label{first} \begin{align} a \\ b \end{align}"#) == [Line(label: "first"), Line()])
    #expect(
      lines(#"\begin{gather*} a \\ b \tag{1} \end{gather*}"#)
        == [Line(tag: .none), Line(tag: given("1"))])
  }

  @Test func aTagIsPartOfTheFormula() throws {
    let tagged = try Formula(latex: #"x = y \tag{1}"#)
    let plain = try Formula(latex: "x = y")
    #expect(tagged.plainText == "x = y  (1)")
    #expect(tagged.speech == "x equals y, tagged 1")
    #expect(tagged.tagged([]) == plain)
    #expect(plain.tagged([given("1")]) == tagged)
    #expect(plain.tagged([.automatic]) == plain)
  }

  @Test func numbersCanBePutIn() throws {
    let read = Formula.read(latex: #"\begin{align} a &= b \\ c &= d \end{align}"#)
    let numbered = read.formula.tagged([given("2.1"), given("2.2")])
    #expect(numbered.plainText == "a = b  (2.1); c = d  (2.2)")
    #expect(numbered.tagged([]) == read.formula)
    #expect(numbered.mathML(display: true).contains("<mtext>2.2</mtext>"))
  }
}
