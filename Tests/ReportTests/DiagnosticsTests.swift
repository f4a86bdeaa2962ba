import Report
import Testing

@Suite struct DiagnosticsTests {
  @Test func everyMistakeAtItsPlace() {
    let text = Sample.problems(of: Document.build(Sample.book([Mistakes.self, Broken.self])))
    #expect(
      text == #"""
        Tests/ReportTests/Fixtures/Mistakes.swift:12:19: error: unknown label 'fig-tangnet'
         12 |     "Nobody knows @fig-tangnet, but everybody @sec-mistakes."
            |                   ^
        Tests/ReportTests/Fixtures/Mistakes.swift:14:5: error: bad label 'def-wrong label'
         14 |     Definition("One", number: "1.1", label: "def-wrong label") {
            |     ^
        Tests/ReportTests/Fixtures/Mistakes.swift:14:5: note: write 'def-' and then ASCII letters, digits, hyphens: 'def-wrong-label'
        Tests/ReportTests/Fixtures/Mistakes.swift:15:7: error: duplicate label 'eq-twice'
         15 |       Equation("b", label: "eq-twice")
            |       ^
        Tests/ReportTests/Fixtures/Mistakes.swift:13:5: note: first used here
        Tests/ReportTests/Fixtures/Mistakes.swift:17:5: error: two statements have the number 1.1
         17 |     Definition("Two", number: "1.1") {
            |     ^
        Tests/ReportTests/Fixtures/Mistakes.swift:14:5: note: first used here
        Tests/ReportTests/Fixtures/Mistakes.swift:18:16: error: HTML in prose: '<b>'
         18 |       "In text <b>bold</b> and\tmore \u{21D2} <i>."
            |                ^
        Tests/ReportTests/Fixtures/Mistakes.swift:18:16: note: write a sign as '\<', program text between backticks
        Tests/ReportTests/Fixtures/Mistakes.swift:18:23: error: HTML in prose: '</b>'
         18 |       "In text <b>bold</b> and\tmore \u{21D2} <i>."
            |                       ^
        Tests/ReportTests/Fixtures/Mistakes.swift:18:23: note: write a sign as '\<', program text between backticks
        Tests/ReportTests/Fixtures/Mistakes.swift:18:47: error: HTML in prose: '<i>'
         18 |       "In text <b>bold</b> and\tmore \u{21D2} <i>."
            |                                               ^
        Tests/ReportTests/Fixtures/Mistakes.swift:18:47: note: write a sign as '\<', program text between backticks
        Tests/ReportTests/Fixtures/Mistakes.swift:20:9: error: the code of this cell failed: the well is dry
         20 |     Cell("Fails") {
            |         ^
        Tests/ReportTests/Fixtures/Mistakes.swift:25:5: error: the claim 'three is four' does not hold: expected 4 ± 0.5, got 3, apart 1
         25 |     Verify("three is four", 3, 4, within: 0.5)
            |     ^
        Tests/ReportTests/Fixtures/Mistakes.swift:28:7: error: HTML in prose: '<!-- but hidden -->'
         28 |       <!-- but hidden -->
            |       ^
        Tests/ReportTests/Fixtures/Mistakes.swift:28:7: note: write a sign as '\<', program text between backticks
        Tests/ReportTests/Fixtures/Mistakes.swift:30:5: error: a heading of the first level within a chapter: 'Top'
         30 |     # Top
            |     ^
        Tests/ReportTests/Fixtures/Mistakes.swift:30:5: note: the chapter's title is its only one; write '## Top'
        Tests/ReportTests/Fixtures/Mistakes.swift:32:5: error: an image in prose
         32 |     ![alt](picture.png) and [here](javascript:alert(1))
            |     ^
        Tests/ReportTests/Fixtures/Mistakes.swift:32:5: note: pictures are figures: write a Figure block
        Tests/ReportTests/Fixtures/Mistakes.swift:32:36: error: a link to 'javascript:alert(1)'
         32 |     ![alt](picture.png) and [here](javascript:alert(1))
            |                                    ^
        Tests/ReportTests/Fixtures/Mistakes.swift:32:36: note: links lead to http, https, mailto, or to a file beside the page
        Tests/ReportTests/Fixtures/Mistakes.swift:34:14: error: only running text can stand here, not a list, heading, table or second paragraph
         34 |     Section("Not\n\n- running")
            |              ^
        Tests/ReportTests/Fixtures/Mistakes.swift:35:19: error: unknown label 'eq-twic'
         35 |     "Nobody knows @eq-twic either."
            |                   ^
        Tests/ReportTests/Fixtures/Mistakes.swift:35:19: note: did you mean 'eq-twice'?
        Tests/ReportTests/Fixtures/Mistakes.swift:42:8: error: chapter 'Broken' failed: the well is dry
         42 | struct Broken: Chapter {
            |        ^

        """#)
  }

  @Test func oneChapterTwice() {
    let document = Document.build(Sample.book([Broken.self, Broken.self]))
    let twice = Sample.problems(of: document)
    #expect(
      twice == #"""
        Tests/ReportTests/Fixtures/Mistakes.swift:42:8: error: chapter 'Broken' failed: the well is dry
         42 | struct Broken: Chapter {
            |        ^
        Tests/ReportTests/Fixtures/Mistakes.swift:42:8: error: chapter 'Broken' failed: the well is dry
         42 | struct Broken: Chapter {
            |        ^
        Tests/ReportTests/Fixtures/Mistakes.swift:42:8: error: two pages have the name 'broken'
         42 | struct Broken: Chapter {
            |        ^
        Tests/ReportTests/Fixtures/Mistakes.swift:42:8: note: first used here
        Tests/ReportTests/Fixtures/Mistakes.swift:42:8: note: give the chapter a name by 'static let slug'

        """#)
    #expect(document.hasErrors)
    #expect(document.pages.count == 2)
  }

  @Test func namesThatCannotBeFiles() {
    struct Up: Chapter {
      static let title = "Up"
      static let slug = "../up"
      func body() throws -> [LocatedBlock] { "Up." }
    }
    struct Index: Chapter {
      static let title = "Index"
      func body() throws -> [LocatedBlock] { "Index." }
    }
    let document = Document.build(
      Book(
        title: "", identifier: "a b", chapters: [Up.self, Index.self],
        sources: EmbeddedSources.files))
    #expect(
      document.diagnostics.map(\.message) == [
        "bad identifier of a book 'a b'", "bad page name '../up'",
        "two pages have the name 'index'",
      ])
  }

  @Test(arguments: [2, 3, 8])
  func theNumberOfJobsChangesNothing(jobs: Int) {
    let chapters: [any Chapter.Type] = [
      Small.self, Mistakes.self, Large.self, Computed.self, Broken.self, Miscomputed.self,
    ]
    let one = Document.build(Sample.book(chapters), jobs: 1)
    let many = Document.build(Sample.book(chapters), jobs: jobs)
    #expect(one.pages == many.pages)
    #expect(one.entries == many.entries)
    #expect(one.diagnostics == many.diagnostics)
    #expect(one.searchPassages == many.searchPassages)
  }
}
