import Foundation
import Plotting
import Report
import Site
import TestSupport
import Testing
import Typesetting

/// A chapter that puts the same words wherever words can stand.
private struct Everywhere: Chapter {
  @TaskLocal static var words = ""
  static var title: String { MarkdownText.escaped(words) }
  static let slug = "everywhere"
  static var summary: String { MarkdownText.escaped(words) }

  func body() throws -> [LocatedBlock] {
    let words = Self.words
    Section(MarkdownText.escaped(words))
    MarkdownText.escaped(words)
    Figure("hostile", caption: MarkdownText.escaped(words), alt: "It says \(words) at last.") {
      Axes(x: words, y: words, title: words) {
        Line([(0, 0), (1, 1)]).label(words)
      }
    }
    Table(MarkdownText.escaped(words), columns: [.init(MarkdownText.escaped(words)), "n"]) {
      Row("\(MarkdownText.escaped(words))", "1")
    }
    Print(words)
  }
}

/// Prose as Markdown takes it.
private enum MarkdownText {
  static func escaped(_ words: String) -> String {
    words.map { #"\<>&$*_`[]#@"#.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

@Suite struct HostileTextTests {
  @Test(
    "words of any kind leave pages and pictures well-formed",
    arguments: [
      "a < b & c > d \"e\" 'f' ]]> --", "<script>alert(1)</script>",
      "bell \u{7} escape \u{1B} delete \u{7F} noncharacter \u{FFFE}",
      "שלום \u{202E}abc\u{202C} مرحبا", "😀 👩‍👩‍👧 🇩🇪 \u{301}",
    ])
  func wellFormed(_ words: String) throws {
    let typesetter = try Typesetter()
    let document = Everywhere.$words.withValue(words) {
      Document.build(
        Book(title: words, identifier: "t", chapters: [Everywhere.self], sources: []),
        typesetter: typesetter)
    }
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics.map(\.message))")
    let files = try SiteBuilder(document: document).files()
    let pictures = files.filter { $0.path.hasSuffix(".svg") }
    #expect(pictures.contains { $0.path.contains("hostile") })
    for picture in pictures {
      let problem = WellFormed.problem(in: Data(picture.bytes))
      #expect(problem == nil, "\(picture.path)")
    }
    let page = Sample.text("everywhere.html", in: files)
    #expect(!page.contains("<script>alert"))
    #expect(!page.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" })
    #expect(!page.unicodeScalars.contains("\u{7F}") && !page.unicodeScalars.contains("\u{FFFE}"))
    if let folder = ProcessInfo.processInfo.environment["NABLA_HOSTILE"] {
      let name = String(words.unicodeScalars.first?.value ?? 0)
      try OutputFolder.write(files, to: "\(folder)/\(name)")
    }
  }

  @Test func markupInATitleIsRefusedInWords() {
    let document = Marked.build()
    #expect(document.diagnostics.map(\.message) == ["HTML in prose: '<script>x</script>'"])
    #expect(
      document.diagnostics.flatMap(\.notes).map(\.message) == [
        #"write a sign as '\<', program text between backticks"#
      ])
  }
}

/// A chapter with markup for a title.
private struct Marked: Chapter {
  static let title = "<script>x</script>"
  func body() throws -> [LocatedBlock] { "Text." }

  static func build() -> Document {
    Document.build(Book(title: "t", identifier: "t", chapters: [Marked.self], sources: []))
  }
}
