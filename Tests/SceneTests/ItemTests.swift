import Geometry
import Scene
import Testing

@Suite("Scene items")
struct ItemTests {
  @Test func outlinesAreEqualByName() {
    let a = GlyphOutline(name: "Font.1", path: Path())
    let b = GlyphOutline(name: "Font.1", path: Path(Rectangle(x: 0, y: 0, width: 1, height: 1)))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != GlyphOutline(name: "Font.2", path: Path()))
  }

  @Test func aGroupChangesNothingByItself() {
    let group = Scene.Group([])
    #expect(group.transform == .identity)
    #expect(group.clip == nil)
    #expect(group.opacity == 1)
    #expect(group.role.isEmpty)
  }

  @Test func scenesAreValues() {
    let scene = Scene(
      id: "a", size: Size(10, 10), title: "A", summary: "", items: [.group(Scene.Group([]))])
    var copy = scene
    copy.items.append(.path(Scene.Shape(Path(), fill: ThemedColor(.black))))
    #expect(scene.items.count == 1)
    #expect(scene != copy)
  }
}
