import Report
import Testing

@Suite struct FigureTests {
  @Test func figuresAreNumberedAndListed() {
    let document = Document.build(Sample.book([Drawn.self]))
    #expect(document.figures.map(\.id) == ["one", "two", "two", "t w o", "five", "six"])
    #expect(document.figures.map(\.number) == ["1", "2", "2", "3", "4", "5"])
    #expect(document.figure("two")?.alt == "Nothing to see.")
    #expect(document.figure("one")?.pageSlug == "drawn")
    #expect(
      document.figure("one")?.location
        == SourceLocation(file: "Tests/ReportTests/Fixtures/Drawn.swift", line: 21))
    #expect(document.figure("two")?.caption.plainText == "The second, after Figure\u{A0}1.")
  }

  @Test func badFigures() {
    let problems = Sample.problems(of: Document.build(Sample.book([Drawn.self])))
    #expect(
      problems == #"""
        Tests/ReportTests/Fixtures/Drawn.swift:14: error: duplicate label 'fig-two'
         14 |     Figure("two", caption: "A third.") {}
        Tests/ReportTests/Fixtures/Drawn.swift:13: note: first used here
        Tests/ReportTests/Fixtures/Drawn.swift:15: error: bad figure id 't w o'
         15 |     Figure("t w o", caption: "A fourth.") {}
        Tests/ReportTests/Fixtures/Drawn.swift:15: note: write ASCII letters, digits, hyphens: 't-w-o'
        Tests/ReportTests/Fixtures/Drawn.swift:16: error: figure 'five' has no caption
         16 |     Figure("five", caption: "") {}
        Tests/ReportTests/Fixtures/Drawn.swift:17: error: the text alternative of figure 'six' says no more than its caption
         17 |     Figure("six", caption: "Same.", alt: "Same.") {}
        Tests/ReportTests/Fixtures/Drawn.swift:17: note: leave 'alt' out to have one made from the data

        """#)
  }
}
