import Foundation
import Report
import Site
import Testing

@Suite struct CheckTests {
  private func lines(_ differences: [Difference]) -> [String] {
    differences.flatMap { difference in
      ["\(difference.kind) \(difference.path)"] + difference.details.map { "  \($0)" }
    }
  }

  @Test func freshAfterWriting() throws {
    let files = try SiteBuilder(document: try Sample.document()).files()
    try TemporaryFolder.with { folder in
      try OutputFolder.write(files, to: folder.path)
      try folder.write("mine", to: "notes.txt")
      #expect(try Check.compare(files, against: folder.path) == [])
    }
  }

  @Test func saysWhatChangedAndWhere() throws {
    var document = try Sample.document()
    let old = try SiteBuilder(document: document).files()
    document.pages[0].nodes.append(.paragraph([.text("One more line.")]))
    if case .paragraph(var words) = document.pages[1].nodes[0] {
      words.append(.text(" And <more>."))
      document.pages[1].nodes[0] = .paragraph(words)
    }
    let new = try SiteBuilder(document: document).files()
    try TemporaryFolder.with { folder in
      try OutputFolder.write(old, to: folder.path)
      let found = lines(try Check.compare(new, against: folder.path))
      #expect(
        found == [
          "changed limits.html",
          "  under “Limits”: “Back to Equation (1) on the page before.” became “Back to Equation (1) "
            + "on the page before. And <more>.”",
          "changed manifest.json", "  it lists other files or digests", "changed search.json",
          "  line 19: “…1 echo '<hello>' On to Limits.\",” became “…1 echo '<hello>' On to Limits. "
            + "One more line.\",”",
          "  line 24: “…ation (1) on the page before. the 2 by 2 matrix with rows 2, 1; 1, 2 equals "
            + "the…” became “…ation (1) on the page before. And <more>. the 2 by 2 matrix with rows "
            + "2, 1; 1, …”",
          "changed slopes-tangents.html", "  under “What next?”: added “One more line.”",
        ], "\(found)")
    }
  }

  @Test func missingAndExtra() throws {
    let files = try SiteBuilder(document: try Sample.document()).files()
    let less = try SiteBuilder(document: try Sample.document([Slopes.self])).files()
    try TemporaryFolder.with { folder in
      try OutputFolder.write(files, to: folder.path)
      try FileManager.default.removeItem(atPath: "\(folder.path)/style.css")
      let found = try Check.compare(less, against: folder.path)
      #expect(found.contains(Difference(kind: .missing, path: "style.css")))
      #expect(found.contains(Difference(kind: .extra, path: "limits.html")))
    }
  }

  @Test func binariesMayBeAbsent() throws {
    let document = try Sample.document()
    func files(_ font: [UInt8]) throws -> [SiteFile] {
      try SiteBuilder(document: document, mathFont: { _ in font }).files()
    }
    try TemporaryFolder.with { folder in
      try OutputFolder.write(try files([1, 2, 3]), to: folder.path)
      try FileManager.default.removeItem(atPath: "\(folder.path)/fonts/math.otf")
      #expect(lines(try Check.compare(try files([4, 5]), against: folder.path)) == [])
      try folder.write("abc", to: "fonts/math.otf")
      #expect(
        lines(try Check.compare(try files([4, 5]), against: folder.path)) == [
          "changed fonts/math.otf", "  other bytes: 3 became 2",
        ])
    }
  }

  @Test func figuresNameTheirSource() throws {
    let old = try SiteBuilder(document: try Sample.plotted(axis: "x")).files()
    let new = try SiteBuilder(document: try Sample.plotted(axis: "t")).files()
    try TemporaryFolder.with { folder in
      try OutputFolder.write(old, to: folder.path)
      let found = try Check.compare(new, against: folder.path)
      let figure = try #require(found.first { $0.path == "figures/line.svg" })
      #expect(figure.source?.file == "SiteTests/Plotted.swift")
      #expect(!figure.details.isEmpty)
      let text = DiagnosticPrinter(format: .github).string([figure.diagnostic(folder: "out")])
      #expect(text.contains("::error file=SiteTests/Plotted.swift,line="), "\(text)")
      #expect(text.contains("out/figures/line.svg is stale"), "\(text)")
    }
  }

  @Test func factsSayWhatChangedInTheMathematics() throws {
    let old = try SiteBuilder(document: try Sample.plotted()).files()
    let new = try SiteBuilder(document: try Sample.plotted(end: 2)).files()
    try TemporaryFolder.with { folder in
      try OutputFolder.write(old, to: folder.path)
      let found = try Check.compare(new, against: folder.path)
      let facts = try #require(found.first { $0.path == "figures/line.json" })
      #expect(facts.details.contains("extent of line: to (1, 1) became (1, 2)"), "\(facts.details)")
    }
  }

  @Test func aFolderThatIsNotThere() throws {
    let error = #expect(throws: OutputError.self) {
      try Check.compare([], against: "/nowhere/at/all")
    }
    #expect(error?.description == "cannot read /nowhere/at/all: there is no such folder")
  }
}
