import Plotting
import Report
import Scene
import Site
import Testing
import Typesetting

@Suite struct FigurePageTests {
  @Test func onThePageAndAsFiles() throws {
    let builder = SiteBuilder(
      document: try Sample.plotted(), formats: [.png, .pdf],
      rasterizer: { scene, format in Array("\(format.rawValue) of \(scene.id)".utf8) })
    let files = try builder.files()
    #expect(
      files.map(\.path).filter { $0.hasPrefix("figures/") } == [
        "figures/line.json", "figures/line.pdf", "figures/line.png", "figures/line.svg",
      ])
    let page = Sample.text("a-picture.html", in: files)
    #expect(page.contains("<figure id=\"fig-line\">"))
    #expect(page.contains("<a class=\"reference\" href=\"#fig-line\">Figure\u{A0}1</a>"))
    #expect(page.contains("role=\"img\""))
    #expect(page.contains("A line [rising] from \"0\" to 1.</desc>"))
    #expect(page.contains("<a href=\"figures/line.png\" aria-label=\"Figure 1 as PNG\">PNG</a>"))
    #expect(page.contains("<span class=\"label\">Figure 1</span> A <em>line</em> from"))
    let manifest = try #require(
      files.first { $0.path == Manifest.path }.flatMap { Manifest(bytes: $0.bytes) })
    #expect(manifest.formats == ["pdf", "png", "svg"])
    #expect(manifest.figures.map(\.page) == ["a-picture.html#fig-line"])
    #expect(manifest.figures[0].source == "SiteTests/Plotted.swift")
    #expect(
      manifest.figures[0].files.map(\.path) == [
        "figures/line.svg", "figures/line.png", "figures/line.pdf", "figures/line.json",
      ])
    #expect(
      Sample.text("index.html", in: files).contains(
        "<a href=\"a-picture.html#fig-line\">"
          + "<img src=\"figures/line.svg\" alt=\"\" loading=\"lazy\"><span>Figure 1</span></a>"))
  }

  @Test func aFormatWithoutRenderer() throws {
    let document = try Sample.plotted()
    let error = #expect(throws: SiteError.self) {
      try SiteBuilder(document: document, formats: [.png]).files()
    }
    let text = error?.description ?? ""
    #expect(
      text.hasSuffix(
        "error: figure 'line': this program was built without a renderer for PNG"), "\(text)")
  }

  /// The two ids have one hash, found by trying many.
  @Test func figuresThatWouldShareIDs() throws {
    let book = Book(
      title: "Twins", identifier: "twins", chapters: [Twins.self], sources: [])
    let document = Document.build(book, typesetter: try Typesetter())
    let error = #expect(throws: SiteError.self) { try SiteBuilder(document: document).files() }
    let text = error?.description ?? ""
    #expect(text.contains("figure 'figure-30129'") && text.contains("'figure-22605'"), "\(text)")
  }
}

/// A chapter with two figures whose ids have one hash.
private struct Twins: Chapter {
  static let title = "Twins"

  func body() throws -> [LocatedBlock] {
    for id in ["figure-22605", "figure-30129"] {
      Figure(id, caption: "A line.") { Axes { Line([(0, 0), (1, 1)]) } }
    }
  }
}
