import Geometry
import SVG
import Scene
import Testing
import Typesetting

@Suite("Outlines in fewer pieces")
struct OutlineLawTests {
  /// What the writer promises for two decimals, in points.
  static let tolerance = 0.025

  static let words = [
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789+−×=()[]{}.,;:!?%&@",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "αβγδεζηθικλμνξοπρστυφχψω", "éüßøçñ", "☂★♞",
  ]
  static let formulas = [
    "$abcdefghijklmnopqrstuvwxyz$", "$ABCDEFGHIJKLMNOPQRSTUVWXYZ$",
    #"$0123456789+-=()[]\{\}\sqrt{x}\sum\int\partial\nabla\infty$"#,
    #"$\alpha\beta\gamma\delta\epsilon\theta\lambda\mu\pi\sigma\phi\omega\Gamma\Omega$"#,
  ]

  /// A line of words as glyph runs, whose letters are then looked at one by one.
  private static func runs(_ text: String, size: Double, weight: FontWeight) throws
    -> [Scene.GlyphRun]
  {
    let style = TextStyle(size: size, weight: weight, color: ThemedColor(.black))
    let box = try Typesetter().line(text, style: style)
    return runs(in: box.placed(at: .zero, anchor: TextAnchor()).item)
  }

  private static func runs(in item: Scene.Item) -> [Scene.GlyphRun] {
    switch item {
    case .group(let group): group.items.flatMap(runs(in:))
    case .glyphs(let run): [run]
    case .path, .image: []
    }
  }

  @Test(
    "stay by the font's, and the font's by them",
    arguments: (words + formulas).map { ($0, 9.0, FontWeight.regular) }
      + words.prefix(3).map { ($0, 11.5, .semibold) }
      + [("Rag&𝜃", 40, .regular), ("$f(x)$", 24, .regular), ("bag3", 3, .regular)])
  func stayNear(_ text: String, _ size: Double, _ weight: FontWeight) throws {
    var seen: Set<GlyphOutline> = []
    for run in try Self.runs(text, size: size, weight: weight) {
      for glyph in run.glyphs where !glyph.outline.path.isEmpty {
        guard seen.insert(glyph.outline).inserted else { continue }
        // Thirty points are a thousand units of the grid, so that only the outline is rounded.
        let place = Affine.scale(run.size, run.size).then(.translation(30, 30))
        let exact = Flattened(glyph.outline.path.applying(place))
        let written = try Flattened(data: Self.data(of: glyph.outline, run), scale: 0.03)
        #expect(
          written.lies(within: Self.tolerance, of: exact)
            && exact.lies(within: Self.tolerance, of: written),
          "\(glyph.outline.name) of \(run.text) at \(run.size)")
      }
    }
    #expect(!seen.isEmpty)
  }

  @Test func theLawNoticesASmallChange() throws {
    let run = try #require(Self.runs("e", size: 9, weight: .regular).first)
    let outline = try #require(run.glyphs.first).outline
    let exact = Flattened(outline.path.applying(.scale(9, 9)))
    let wider = Flattened(outline.path.applying(.scale(9.06, 9)))
    #expect(exact.lies(within: 0.001, of: exact))
    #expect(!exact.lies(within: Self.tolerance, of: wider))
  }

  @Test("take less than the font's")
  func areShorter() throws {
    let runs = try Self.runs(Self.words[1], size: 9, weight: .regular)
    let outlines = runs.flatMap { run in run.glyphs.map { ($0.outline, run) } }
    let written = try outlines.reduce(0) { try $0 + Self.data(of: $1.0, $1.1).utf8.count }
    let plain = outlines.reduce(0) { sum, glyph in
      let path = glyph.0.path.applying(.scale(glyph.1.size, glyph.1.size))
      let scene = Self.scene([.path(Scene.Shape(path, fill: ThemedColor(.black)))])
      return sum + Self.data(in: SVGWriter(mode: .light).string(scene)).utf8.count
    }
    #expect(Double(written) < 0.7 * Double(plain))
  }

  private static func data(of outline: GlyphOutline, _ run: Scene.GlyphRun) throws -> String {
    var run = run
    run.glyphs = [Scene.GlyphRun.Glyph(outline, at: Point(30, 30))]
    let text = SVGWriter(mode: .light).string(scene([.glyphs(run)]))
    try #require(text.contains("transform=\"scale(.03)\""))
    return data(in: text)
  }

  private static func scene(_ items: [Scene.Item]) -> Scene {
    Scene(id: "letter", size: Size(60, 60), title: "A letter", summary: "", items: items)
  }

  private static func data(in text: String) -> String {
    let rest = text.split(separator: " d=\"").last ?? ""
    return String(rest.split(separator: "\"").first ?? "")
  }
}
