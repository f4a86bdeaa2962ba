import Report
import Testing

@Suite struct DocumentTests {
  @Test func smallPage() throws {
    let document = Document.build(Sample.book([Small.self, Large.self]))
    #expect(Sample.problems(of: document) == "")
    let small = Dump.text(try #require(document.page("small-things")).nodes)
    print(small)
    #expect(
      small == """
        x
        """)
    let large = Dump.text(try #require(document.page("large-things")).nodes)
    print(large)
    #expect(
      large == """
        x
        """)
  }
}
