import Geometry
import Scene

/// The steps in which a scene is drawn, as lines of text that `replay.c` reads: one call of libcairo
/// or two a line, with every number final.
struct Primitives {
  /// The lines so far.
  private(set) var text: String

  /// The steps of a scene that has no images, drawn with `scale` pixels a point.
  init(_ scene: Scene, scale: Double) {
    text = "size \(scene.size.width) \(scene.size.height) \(scale)\n"
    if let ground = scene.background {
      add(.path(Scene.Shape(Path(Rectangle(origin: .zero, size: scene.size)), fill: ground)))
    }
    for item in scene.items { add(item) }
  }

  private mutating func add(_ item: Scene.Item) {
    switch item {
    case .group(let group): add(group)
    case .path(let shape): add(shape)
    case .glyphs(let run): add(run)
    case .image: preconditionFailure("figures with images have no list of primitives")
    }
  }

  private mutating func add(_ group: Scene.Group) {
    let map = group.transform
    step("group", map.a, map.b, map.c, map.d, map.tx, map.ty, group.opacity)
    if let clip = group.clip {
      add(clip)
      step("rule", 0)
      step("klip")
    }
    if group.opacity < 1 { step("open") }
    for item in group.items { add(item) }
    step("end")
  }

  private mutating func add(_ shape: Scene.Shape) {
    guard !shape.path.isEmpty, shape.fill != nil || shape.stroke != nil else { return }
    add(shape.path)
    if let fill = shape.fill {
      add(fill)
      step("rule", shape.usesEvenOddRule ? 1 : 0)
      step(shape.stroke == nil ? "fill" : "Fill")
    }
    if let stroke = shape.stroke {
      add(stroke.color)
      let cap: Double =
        switch stroke.cap {
        case .butt: 0
        case .round: 1
        case .square: 2
        }
      let join: Double =
        switch stroke.join {
        case .miter: 0
        case .round: 1
        case .bevel: 2
        }
      step("pen", [stroke.width, cap, join] + stroke.dash)
      step("stroke")
    }
  }

  private mutating func add(_ run: Scene.GlyphRun) {
    for glyph in run.glyphs {
      let place = Affine.translation(glyph.position.x, glyph.position.y)
      add(glyph.outline.path.applying(Affine.scale(run.size, run.size).then(place)))
    }
    add(run.color)
    step("rule", 0)
    step("fill")
  }

  private mutating func add(_ path: Path) {
    for element in path.elements {
      switch element {
      case .move(let p): step("M", p.x, p.y)
      case .line(let p): step("L", p.x, p.y)
      case .cubic(let a, let b, let p): step("C", a.x, a.y, b.x, b.y, p.x, p.y)
      case .close: step("Z")
      }
    }
  }

  private mutating func add(_ color: ThemedColor) {
    let ink = color.light
    step("color", ink.red, ink.green, ink.blue, ink.alpha)
  }

  private mutating func step(_ name: String, _ numbers: Double...) { step(name, numbers) }

  private mutating func step(_ name: String, _ numbers: [Double]) {
    text += name + numbers.map { " \($0)" }.joined() + "\n"
  }
}
