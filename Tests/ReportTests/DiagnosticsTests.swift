import Report
import Testing

@Suite struct DiagnosticsTests {
  @Test func everyMistakeAtItsPlace() {
    let document = Document.build(Sample.book([Mistakes.self, Broken.self, Mistakes.self]))
    let text = Sample.problems(of: document)
    print(text)
    #expect(
      text == """
        x
        """)
  }
}
