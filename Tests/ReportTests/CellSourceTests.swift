import Report
import Testing

@Suite struct CellSourceTests {
  /// The code shown for a cell that is called at the first parenthesis or brace after `Cell` in a
  /// source text, with the problems found.
  private func shown(_ text: String) throws -> (source: String, problems: String) {
    let start = try #require(text.firstRange(of: "Cell")).upperBound
    let before = text[..<start]
    let line = before.count { $0.isNewline } + 1
    let column =
      before.utf8.count
      - (before.utf8.lastIndex(of: 10).map {
        before.utf8.distance(from: before.startIndex, to: $0) + 1
      } ?? 0) + 1
    let block = LocatedBlock(
      Cell("", fileID: "M/A.swift", line: line, column: column) {}, fileID: "M/A.swift",
      line: line, column: column)
    One.$blocks.withValue([block]) {}
    let document = One.$blocks.withValue([block]) {
      Document.build(
        Book(
          title: "", identifier: "t", chapters: [One.self],
          sources: [(key: "M/A.swift", path: "Sources/M/A.swift", text: text)]))
    }
    let problems = DiagnosticPrinter().string(document.diagnostics)
    guard case .cell(let cell)? = document.pages[0].nodes.first else { return ("", problems) }
    return (cell.source, problems)
  }

  @Test(arguments: [
    ("Cell { Print(1) }", "Print(1)"),
    ("Cell(\"a\") {\n    Print(1)\n\n      Print(2)\n  }", "Print(1)\n\n  Print(2)"),
    (#"Cell("}") { "}" ; a["{"] }"#, #""}" ; a["{"]"#),
    (#"Cell(f(")")) { "\(b["}"] + "\("{")")" }"#, #""\(b["}"] + "\("{")")""#),
    (##"Cell { #"\"}"# + #"\#(c{"}"})"# }"##, ##"#"\"}"# + #"\#(c{"}"})"#"##),
    (##"Cell { #"""# + "{" }"##, ##"#"""# + "{""##),
    ("Cell {\n  // }\n  a /* } /* } */ } */\n}", "// }\na /* } /* } */ } */"),
    (
      "Cell {\n  \"\"\"\n  }\n  \"quoted\" \\(x { \"}\" })\n  \"\"\"\n}",
      "\"\"\"\n}\n\"quoted\" \\(x { \"}\" })\n\"\"\""
    ),
    ("Cell {\n\tlet a = { 1 }\n\tlet b = [2]\n}", "let a = { 1 }\nlet b = [2]"),
    ("Cell /* c */ (\"x\", // )\n  label: 1) /* { */ {\n  y\n}", "y"),
    (##"Cell { #/\}[{"]/# }"##, ##"#/\}[{"]/#"##),
    ("Cell {\r\n  a\r\n  b\r\n}", "a\nb"),
    ("/* é → */ Cell { \"é\" }", "\"é\""),
    ("Cell {}", ""),
    ("Cell {\n    a\n  // less\n    b\n}", "  a\n// less\n  b"),
  ])
  func code(text: String, expected: String) throws {
    let (source, problems) = try shown(text)
    #expect(source == expected)
    #expect(problems == "")
  }

  @Test(arguments: [0, 1, 239, 240, 241, 480, 1000])
  func codeFarBehind(lines: Int) throws {
    for line in ["\n", "// a line\n", String(repeating: "/", count: 300) + "\n"] {
      let (source, problems) = try shown(
        String(repeating: line, count: lines) + "  Cell { Print(1) }\n")
      #expect(source == "Print(1)")
      #expect(problems == "")
    }
  }

  @Test(arguments: ["Cell(1)", "Cell", "Cell + {}", "Cell {", "Cell(\"a\"", "Cell \"x\""])
  func textThatIsNotWhatWasCompiled(text: String) throws {
    let (source, problems) = try shown(text)
    #expect(source == "")
    #expect(
      problems.hasPrefix(
        "Sources/M/A.swift:1:5: error: the embedded text of this file is not what was compiled: "
          + "no cell stands here\n 1 | "))
  }

  @Test func missingText() {
    let document = Document.build(
      Book(title: "", identifier: "t", chapters: [Small.self], sources: []))
    #expect(
      DiagnosticPrinter().string(document.diagnostics).contains(
        """
        ReportTests/Small.swift:16:11: error: the text of 'ReportTests/Small.swift' is not embedded, \
        so this cell's code cannot be shown
        ReportTests/Small.swift:16:11: note: give the book's target the EmbedSources plugin, and the \
        book its sources

        """))
  }
}

/// A chapter of the blocks a test gives it.
struct One: Chapter {
  @TaskLocal static var blocks: [LocatedBlock] = []

  static let title = "One"

  func body() throws -> [LocatedBlock] { Self.blocks }
}
