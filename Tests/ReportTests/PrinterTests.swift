import Calculus
import Report
import Testing

@Suite struct PrinterTests {
  static let diagnostics = [
    Diagnostic(
      .error, "bad \"é\"\nin two lines, 100%",
      at: SourceLocation(file: "Sources/A,B.swift", line: 12, column: 6),
      notes: [
        .init("first", at: SourceLocation(file: "C.swift", line: 1)), .init("then"),
      ], sourceLine: "\té\"x\""),
    Diagnostic(
      .warning, "whole line", at: SourceLocation(file: "D.swift", line: 3), sourceLine: "d"),
    Diagnostic(.error, "nowhere\u{1}", notes: [.init("so it is")]),
  ]

  @Test func text() {
    #expect(
      DiagnosticPrinter().string(Self.diagnostics) == """
        Sources/A,B.swift:12:6: error: bad "é" in two lines, 100%
         12 | \té"x"
            | \t   ^
        C.swift:1: note: first
        Sources/A,B.swift:12:6: note: then
        D.swift:3: warning: whole line
         3 | d
        nabla: error: nowhere\u{1}
        nabla: note: so it is

        """)
  }

  @Test func json() {
    #expect(
      DiagnosticPrinter(format: .json).string(Self.diagnostics) == #"""
        [
        {"severity":"error","file":"Sources/A,B.swift","line":12,"column":6,"message":"bad \"é\"\nin two lines, 100%","notes":[{"file":"C.swift","line":1,"message":"first"},{"message":"then"}]},
        {"severity":"warning","file":"D.swift","line":3,"message":"whole line","notes":[]},
        {"severity":"error","message":"nowhere\u0001","notes":[{"message":"so it is"}]}
        ]

        """#)
    #expect(DiagnosticPrinter(format: .json).string([]) == "[]\n")
  }

  @Test func github() {
    #expect(
      DiagnosticPrinter(format: .github).string(Self.diagnostics) == """
        ::error file=Sources/A%2CB.swift,line=12,col=6::bad "é"%0Ain two lines, 100%25%0AC.swift:1: first%0Athen
        ::warning file=D.swift,line=3::whole line
        ::error::nowhere\u{1}%0Aso it is

        """)
    #expect(DiagnosticPrinter(format: .github).string([]) == "")
  }

  @Test(arguments: [
    ("tangnet", ["tangent"]), ("fig-tangent", ["fig-tangents", "tangent"]), ("zzz", []),
    ("ab", ["aa", "abc", "ba"]), ("gradeint", ["gradient"]),
  ])
  func nearestNames(name: String, expected: [String]) {
    let names = ["tangent", "fig-tangents", "gradient", "aa", "ba", "abc", "unlike anything"]
    #expect(NearestNames.find(name, in: names) == expected)
  }

  @Test func remarksOnNearestNames() {
    #expect(
      NearestNames.note("aa", in: ["aa", "ab", "ac", "ad"]).map(\.message) == [
        "did you mean 'aa', 'ab' or 'ac'?"
      ])
    #expect(NearestNames.note("aa", in: ["zzzz"]) == [])
  }

  @Test func staleSources() {
    let sources = SourceFiles([
      (key: "M/A.swift", path: "Sources/M/A.swift", text: "a\n"),
      (key: "M/B.swift", path: "Sources/M/B.swift", text: "b\n"),
      (key: "M/C.swift", path: "Sources/M/C.swift", text: "c\n"),
    ])
    let disk = ["Sources/M/A.swift": "a\n", "Sources/M/B.swift": "b"]
    let problems = sources.staleness { disk[$0] }
    #expect(problems.map(\.location?.file) == ["Sources/M/B.swift"])
  }

  @Test func slugs() {
    #expect(Slug.make("Newton's method, 2nd – part: é") == "newtons-method-2nd-part")
    #expect(Slug.make("∇") == "section")
  }

  /// Texts of the signs that slugs and lines turn on.
  private static let texts: [String] = {
    let signs = ["a", "Z", "0", "9", " ", "-", "'", "’", "é", "∇", "\n", "\r", "\r\n", "_", "{"]
    var random = SeededGenerator(seed: 7)
    return (0..<300).map { length in
      (0..<length % 12).map { _ in signs[Int(random.next() % UInt64(signs.count))] }.joined()
    }
  }()

  @Test func slugsAreThoseOfTheCharacters() {
    for text in Self.texts {
      var slug = ""
      var gap = false
      for scalar in text.unicodeScalars where scalar != "'" && scalar != "’" {
        guard scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else {
          gap = true
          continue
        }
        if gap, !slug.isEmpty { slug += "-" }
        gap = false
        slug += String(scalar).lowercased()
      }
      #expect(Slug.make(text) == (slug.isEmpty ? "section" : slug))
    }
  }

  @Test func linesAreThoseOfTheCharacters() throws {
    for text in Self.texts {
      let sources = SourceFiles([(key: "M/A.swift", path: "A.swift", text: text)])
      let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      #expect(try #require(sources.file(id: "M/A.swift")).lines == lines)
    }
  }
}
