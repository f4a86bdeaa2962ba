import Formula
import Report

/// Chapters and books made for one test.
enum Sample {
  /// What prose becomes, as a dump, and the problems as text.
  static func prose(
    _ markdown: String, macros: LatexMacros = [:]
  ) -> (dump: String, problems: String) {
    let document = Document.build(
      Book(
        title: "T", identifier: "t", introduction: markdown, macros: macros, chapters: [],
        sources: []))
    return (
      Dump.page(document.introduction), DiagnosticPrinter().string(document.diagnostics)
    )
  }

  /// A book of the given chapters with the sources of this test target.
  static func book(
    _ chapters: [any Chapter.Type], numbering: Book.Numbering = .throughBook
  ) -> Book {
    Book(
      title: "Sample", identifier: "sample", numbering: numbering, chapters: chapters,
      sources: EmbeddedSources.files)
  }

  /// The problems of a document as text, with the lines' numbers counted from the line of a mark.
  static func problems(of document: Document) -> String {
    DiagnosticPrinter().string(document.diagnostics)
  }
}
