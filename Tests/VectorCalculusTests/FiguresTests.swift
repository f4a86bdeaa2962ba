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
        "secants", "tangent", "steps", "gradient", "area", "computation-graph", "curvature",
        "himmelblau", "taylor", "touching", "descent", "convergence", "valley",
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

  private static let described: [(String, [String])] = [
    (
      "tangent",
      [
        "show x from −0.25 to 5.25 and f(x) from −10.7 to 26.7",
        "touches the graph at (3, 9) with the slope 6", "“Point (3, 9)” stands at (3, 9)",
      ]
    ),
    (
      "gradient",
      [
        "A surface over x from −3 to 3 and y from −3 to 3: its height goes from 0 to 27",
        "Contour lines of x² + xy + y² at 13 levels from 2 to 26", "Arrows at 4 points",
        "all 0.5 long, though the gradient is from 1.41 to 8.49 long",
      ]
    ),
    (
      "taylor",
      [
        "show x from −0.5 to 2.5 and f(x) from −1.038 to 2.199",
        "“Expansion point x₀ = 1” stands at (1, 0.9415)",
      ]
    ),
    (
      "computation-graph",
      [
        "x is 2, a is 4, b is 5, c is 148.4132 and f is 22026.4658",
        "The derivative of f by x is 176211.7264",
      ]
    ),
  ]

  @Test func figuresSayWhatTheyShow() throws {
    for (id, phrases) in Self.described {
      let svg = try #require(RenderedBook.files["figures/\(id).svg"])
      for phrase in phrases { #expect(svg.contains(phrase), "\(id): \(phrase)") }
    }
  }

  private static let drawn: [(String, [String])] = [
    (
      "tangent",
      ["Derivative as Slope of Tangent Line", "x", "f(x)", "−10", "25", "Tangent at ", "Point "]
    ),
    (
      "gradient",
      [
        "Contours + Gradient Vectors", "(red arrows point uphill)", "f(x,y)", "2", "4", "6", "8",
        "10", "12", "16", "18", "25",
      ]
    ),
    (
      "taylor",
      ["Taylor Series Approximation", "−0.5", "2.5", "First order", "Second order", "x", "f(x)"]
    ),
    ("computation-graph", ["2", "4", "5", "148.4132", "22026.4658", "176211.7264"]),
  ]

  @Test func figuresCarryTheirWords() throws {
    for (id, words) in Self.drawn {
      let svg = try #require(RenderedBook.files["figures/\(id).svg"])
      for word in words { #expect(svg.contains("data-t=\"\(word)\""), "\(id): \(word)") }
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
