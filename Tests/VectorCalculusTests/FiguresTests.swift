import Nabla
import Site
import Testing
import Typesetting
import VectorCalculus

/// The figures of the site, as files.
struct FiguresTests {
  @Test func everyFigureIsThere() {
    #expect(
      RenderedBook.document.figures.map(\.id) == [
        "secants", "tangent", "gradient", "area", "computation-graph", "curvature", "taylor",
        "touching", "descent", "convergence",
      ])
  }

  @Test func everyFigureHasCaptionAlternativeAndPicture() throws {
    for figure in RenderedBook.document.figures {
      #expect(!figure.caption.isEmpty)
      #expect(figure.alt.count > 40, "\(figure.id): \(figure.alt)")
      let svg = try #require(RenderedBook.files["figures/\(figure.id).svg"])
      #expect(svg.contains("role=\"img\"") && svg.contains("<title") && svg.contains("<desc"))
      #expect(svg.contains("prefers-color-scheme"))
      #expect(svg.utf8.count < 100_000, "\(figure.id): \(svg.utf8.count) bytes")
    }
  }

  @Test func theSameBytesEveryTime() throws {
    let again = Document.build(
      VectorCalculusBook.book, jobs: 1, typesetter: try Typesetter())
    let files = try SiteBuilder(document: again).files()
    for file in files {
      #expect(
        RenderedBook.files[file.path] == String(decoding: file.bytes, as: UTF8.self),
        "\(file.path)")
    }
  }
}
