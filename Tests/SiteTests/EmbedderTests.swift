import Report
import Site
import Testing

@Suite struct EmbedderTests {
  private func embedded(_ text: String, path: String = "README.md") throws -> Embedder.Result {
    let embedder = Embedder(document: try Sample.plotted(), siteFolder: "output/pictures")
    return try embedder.embed(Array(text.utf8), path: path)
  }

  private func string(_ result: Embedder.Result) -> String {
    String(decoding: result.bytes, as: UTF8.self)
  }

  @Test func markdown() throws {
    let text = "# Title\n\n<!-- nabla:figure line -->\nold\n<!-- /nabla:figure -->\nend"
    let result = try embedded(text)
    let new = #"""
      # Title

      <!-- nabla:figure line -->
      ![A line \[rising\] from "0" to 1.](output/pictures/figures/line.svg)

      *Figure 1.* A line from 0 to 1.
      <!-- /nabla:figure -->
      end
      """#
    #expect(string(result) == new)
    #expect(result.stale.map(\.line) == [3])
    let again = try embedded(new)
    #expect(string(again) == new)
    #expect(again.stale.isEmpty)
  }

  @Test func otherBytesStayAsTheyAre() throws {
    let head = "\u{FEFF}a \r\n\tb\r\n  <!-- nabla:figure line -->\r\n"
    let text = head + "  <!-- /nabla:figure -->  \r\n\r\nno line break at the end"
    let new = string(try embedded(text))
    #expect(new.utf8.starts(with: head.utf8))
    #expect(new.hasSuffix("\r\n  <!-- /nabla:figure -->  \r\n\r\nno line break at the end"))
    #expect(new.contains("  *Figure 1.* A line from 0 to 1.\r\n"))
  }

  @Test func linksFromOtherFolders() throws {
    let text = "<!-- nabla:figure line -->\n<!-- /nabla:figure -->\n"
    #expect(
      string(try embedded(text, path: "docs/guide/a.md"))
        .contains("](../../output/pictures/figures/line.svg)"))
    #expect(
      string(try embedded(text, path: "output/./pictures/README.md"))
        .contains("](figures/line.svg)"))
  }

  @Test func docC() throws {
    let text = "<!-- nabla:figure line -->\n<!-- /nabla:figure -->\n"
    let result = try embedded(text, path: "Sources/A/A.docc/Articles/B.md")
    #expect(
      string(result) == #"""
        <!-- nabla:figure line -->
        @Image(source: "line.svg", alt: "A line [rising] from \"0\" to 1.") {
          A line from 0 to 1.
        }
        <!-- /nabla:figure -->

        """#)
    #expect(
      result.pictures.map(\.path) == [
        "Sources/A/A.docc/Resources/line.svg", "Sources/A/A.docc/Resources/line~dark.svg",
      ])
  }

  @Test func markersInFencesAreText() throws {
    let text =
      "```md\n<!-- nabla:figure none -->\n~~~\n```\n~~~~\n<!-- /nabla:figure -->\n```\n~~~~\n"
    let result = try embedded(text)
    #expect(string(result) == text)
    #expect(result.figures.isEmpty)
  }

  @Test(arguments: [
    (
      "\n<!-- nabla:figure lnie -->\n<!-- /nabla:figure -->",
      "2: error: there is no figure 'lnie'; did you mean 'line'?"
    ),
    (
      "<!-- nabla:figure line -->\nx",
      "1: error: the region of figure 'line' is not closed: add <!-- /nabla:figure -->"
    ),
    ("a\n<!-- /nabla:figure -->", "2: error: a region is closed here that was never opened"),
    (
      "<!-- nabla:figure line -->\n<!-- nabla:figure line -->",
      "2: error: a region begins within the one of line 1, which is not closed"
    ),
    (
      "<!-- nabla:figure -->",
      "1: error: write <!-- nabla:figure ID --> alone on its line, with one figure id"
    ),
  ])
  func mistakes(text: String, expected: String) throws {
    let error = #expect(throws: EmbedError.self) { try embedded(text) }
    #expect(error?.description == "README.md:\(expected)")
  }

  @Test func filesOnDisk() throws {
    let embedder = Embedder(document: try Sample.plotted(), siteFolder: "out")
    try TemporaryFolder.with { folder in
      let text = "<!-- nabla:figure line -->\n<!-- /nabla:figure -->\n"
      try folder.write(text, to: "A.docc/A.md")
      let path = "\(folder.path)/A.docc/A.md"
      let check = try embedder.embed(file: path, check: true)
      #expect(check.stale.count == 3)
      #expect(folder.files == ["A.docc/A.md"])
      #expect(folder.read("A.docc/A.md") == text)
      let written = try embedder.embed(file: path, check: false)
      #expect(written.written.count == 3)
      #expect(
        folder.files == [
          "A.docc/A.md", "A.docc/Resources/line.svg", "A.docc/Resources/line~dark.svg",
        ])
      #expect(try embedder.embed(file: path, check: true).stale.isEmpty)
      #expect(try embedder.embed(file: path, check: false).written.isEmpty)
    }
  }
}
