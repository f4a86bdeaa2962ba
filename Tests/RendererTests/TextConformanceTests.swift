import CairoRenderer
import Geometry
import SVG
import Scene
import TestSupport
import Testing
import Typesetting

private let canCompare = Picture.canDecode && Command.find("rsvg-convert") != nil
private let reason: Comment =
  "needs the trait Cairo and rsvg-convert (librsvg2-bin) to compare pictures"

@Suite("Typeset text is the same in every renderer", .enabled(if: canCompare, reason))
struct TextConformanceTests {
  private static func scene(_ lines: [String]) throws -> Scene {
    let typesetter = try Typesetter()
    let ink = ThemedColor(light: .black, dark: .white)
    var items: [Scene.Item] = []
    for (index, line) in lines.enumerated() {
      let box = try typesetter.line(line, style: TextStyle(size: 12, color: ink))
      items.append(box.placed(at: Point(10, 20 + 22 * Double(index)), anchor: TextAnchor()).item)
    }
    let side = try typesetter.line(lines[0], style: TextStyle(size: 9, color: ink))
    items.append(
      side.placed(at: Point(250, 60), anchor: .center, rotation: -.pi / 2).item)
    return Scene(
      id: "text", size: Size(270, 130), background: ThemedColor(.white), title: "Text",
      summary: "Lines of text.", items: items)
  }

  @Test func linesFormulasAndScripts() throws {
    let scene = try Self.scene([
      "Derivative as slope, −0.5 … 2.5",
      #"$f(x) = \sqrt{x^2 + 1}$ and $\frac{\partial f}{\partial x}$"#,
      "αβγ Ελληνικά", "minimum: < & > “quoted”",
    ])
    let svg = try Picture(svg: SVGWriter().string(scene), zoom: 2)
    let cairo = try Picture(png: CairoRenderer.png(scene, scale: 2))
    let distance = try #require(svg.distance(to: cairo, threshold: ConformanceTests.threshold))
    #expect(distance.share <= ConformanceTests.share, "worst step \(distance.worst)")
    #expect(Set(svg.pixels).count > 20)
  }

  @Test func realTextKeepsItsWords() throws {
    let scene = try Self.scene(["a < b & c", "$x$"])
    let text = SVGWriter(mode: .light, text: .real).string(scene)
    #expect(text.contains(">a &lt; b &amp; c</text>"))
    #expect(try Picture(svg: text).width == 360)
  }
}
