import Report
import Testing

@Suite struct DocumentTests {
  @Test func smallPage() throws {
    let document = Document.build(Sample.book([Small.self, Large.self]))
    #expect(Sample.problems(of: document) == "")
    let small = Dump.page(try #require(document.page("small-things")).nodes)
    #expect(
      small == #"""
        p See <ref small-things.html#def-small Definition 5.1>, <ref small-things.html#eq-small Equation (1)>, <ref large-things.html Large things> and <ref small-things.html#thm-small this>.
        Definition 5.1 #def-small Smallness
          p A thing is <em small> if it is not large.
          eq (1) #eq-small s
        h2 #a-part A part
        cell What is one and one?
          | let sum = 1 + 1
          | for count in 1...2 where count < 3 {
          |   Print("\(count): \(sum)")
          | }
          |
          | Verify("two", sum == 2)
          | "Prose in a cell."
          > 1: 2
          > 2: 2
          holds two:
          p Prose in a cell.
        h3 #a-part-2 A part
        Theorem 5.2 #thm-small Largeness
          p Nothing small is large.
        warning Beware
          p Of large things.
        h2 #a-part-3 A part
        eq (2) #eq-t t
        p Text with <em stress <math a_{1}>> and
        table  #
          a:right | b:center
          <math |x|> | <code |>

        """#)
    let large = Dump.page(try #require(document.page("large-things")).nodes)
    #expect(
      large == #"""
        h3 #sec-below Below
        eq (3) #eq-large l
        eq () # unnumbered
        Definition 5.3 # Bigness
          p Back to <ref small-things.html#eq-small Equation (1)>, on to <ref large-things.html#eq-large Equation (3)>, <ref large-things.html#sec-below Below>.

        """#)
  }
}

@Suite struct FrontPageTests {
  @Test func problemsOfTheFrontPageAreFoundInTheBook() {
    let book = Book(
      title: "T", identifier: "t",
      introduction: """
        Welcome to @sec-small-things and
        @sec-nowhere.
        """,
      chapters: [Small.self, Large.self], sources: EmbeddedSources.files)
    let document = Document.build(book)
    #expect(
      Dump.page(document.introduction).hasPrefix("p Welcome to <ref small-things.html Section"))
    #expect(document.diagnostics.map(\.message) == ["unknown label 'sec-nowhere'"])
    #expect(document.diagnostics.first?.sourceLine == "        @sec-nowhere.")
    #expect(document.diagnostics.first?.location?.column == 9)
  }

  @Test func numbersByChapter() {
    let document = Document.build(Sample.book([Small.self, Large.self], numbering: .byChapter))
    let numbers = document.entries.map { "\($0.kind.rawValue) \($0.label ?? "") \($0.number)" }
    #expect(
      numbers == [
        "def def-small 5.1", "eq eq-small 5.1.1", "thm thm-small 5.2", "eq eq-t 5.1.2",
        "sec sec-below ", "eq eq-large 2.1", "def  5.3",
      ])
  }

  @Test func entriesKnowTheirPlaces() {
    let entries = Document.build(Sample.book([Small.self, Large.self])).entries
    #expect(entries.map { $0.location.line } == [11, 13, 26, 35, 51, 52, 54])
    #expect(Set(entries.map(\.location.file)) == ["Tests/ReportTests/Fixtures/Small.swift"])
  }

  @Test func searchPassages() {
    let passages = Document.build(Sample.book([Small.self, Large.self])).searchPassages
    #expect(
      passages.map { "\($0.page)#\($0.anchor) \($0.title)" } == [
        "small-things# Small things", "small-things#a-part A part", "small-things#a-part-2 A part",
        "small-things#a-part-3 A part", "large-things# Large things",
        "large-things#sec-below Below",
      ])
    #expect(passages[0].text.hasPrefix("What is small. See Definition 5.1, Equation (1), Large"))
  }
}
