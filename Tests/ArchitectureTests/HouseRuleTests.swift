import Testing

/// Rules of style that a compiler does not hold.
@Suite struct HouseRuleTests {
  /// What no source file may contain, with what to do instead.
  static let forbidden: [(text: String, cure: String)] = [
    ("try!", "throw or handle the error"),
    ("as!", "use as? and handle nil"),
    ("fatalError", "throw an error"),
    ("preconditionFailure", "throw an error"),
    ("String(format:", "use NumberFormat"),
    ("Date()", "take nothing from the clock"),
    ("NSLocale", "output has no locale"),
    ("Locale.current", "output has no locale"),
    ("TimeZone.current", "output has no time zone"),
    ("print(to", "return a string"),
  ]

  /// The files that may hold unsafe pointers: wrappers of C libraries.
  static let wrappers = ["HarfBuzz", "Cairo", "CMark"]

  /// The files whose loops were measured and are too slow with the checks of array bounds.
  static let hotLoops = [
    "Sources/Calculus/Kernels/KernelBlocks.swift", "Sources/Calculus/Scalars/Recording.swift",
    "Sources/Calculus/Scalars/Tape.swift", "Sources/Calculus/Scalars/TapePool.swift",
    "Sources/Calculus/Scalars/Variable.swift", "Sources/Plotting/Contours/CellScan.swift",
    "Sources/Plotting/Rasters/CellColors.swift", "Sources/SVG/ByteText.swift",
    "Sources/SVG/PNG/IndexedPixels.swift", "Sources/SVG/PNG/MatchFinder.swift",
    "Sources/SVG/PNG/RowFilter.swift", "Sources/Site/Output/SHA256.swift",
    "Sources/Symbolics/Evaluation/BlockEvaluation.swift",
  ]

  /// Files whose long functions are tables of data.
  static let tables = [
    "Sources/Symbolics/Functions/FunctionTable.swift",
    "Sources/Typesetting/HarfBuzz/MathConstants.swift",
  ]

  static let all =
    SourceTree.sources + SourceTree.files(in: "Tests") + SourceTree.files(in: "Plugins")

  @Test func nothingForbidden() {
    for file in SourceTree.sources {
      for (number, text) in file.code {
        for rule in Self.forbidden where text.contains(rule.text) {
          Issue.record("\(file.path):\(number): '\(rule.text)': \(rule.cure)")
        }
      }
    }
  }

  @Test func unsafePointersOnlyInWrappersAndHotLoops() {
    for file in SourceTree.sources {
      let isExcused = Self.wrappers.contains { file.path.contains($0) }
      guard !isExcused, !Self.hotLoops.contains(file.path) else { continue }
      for (number, text) in file.code
      where text.contains("UnsafeMutable") || text.contains("UnsafePointer")
        || text.contains("UnsafeRaw") || text.contains("OpaquePointer")
        || text.contains("@unchecked Sendable")
      {
        Issue.record(
          "\(file.path):\(number): unsafe code outside a wrapper of a C library or a hot loop")
      }
    }
  }

  @Test func testsGoThroughThePublicDoor() {
    for file in Self.all {
      for (number, text) in file.code where text.hasPrefix("@testable") {
        Issue.record("\(file.path):\(number): tests use what is public or of the package")
      }
    }
  }

  @Test func filesAreShort() {
    // Folders of tables hold data.
    for file in Self.all where !file.path.contains("Tables/") {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  @Test func functionsAreShort() {
    for file in SourceTree.sources where !Self.tables.contains(file.path) {
      for function in FunctionLengths.measure(file.lines) where function.length > 60 {
        Issue.record(
          "\(file.path):\(function.line): a function of \(function.length) lines, at most 60")
      }
    }
  }

  @Test func linesFitAndEndClean() {
    for file in Self.all {
      for (index, line) in file.lines.enumerated() where line.last == " " || line.contains("\t") {
        Issue.record("\(file.path):\(index + 1): a tab or white space at the line's end")
      }
    }
  }
}
