import Geometry
import Scene

/// Writes the items of a scene, and gathers the definitions and inks they refer to.
struct BodyWriter {
  /// The elements written so far.
  private(set) var content = ""
  /// The inks in use.
  var palette: Palette

  private let scene: Scene
  private let writer: SVGWriter
  private let prefix: IDPrefix
  private var glyphs: GlyphTable
  private var clipIDs: [String: String] = [:]
  private var clips = ""

  /// Creates a writer for one scene.
  init(scene: Scene, writer: SVGWriter, prefix: IDPrefix, palette: Palette) {
    self.scene = scene
    self.writer = writer
    self.prefix = prefix
    self.palette = palette
    glyphs = GlyphTable(
      counting: scene.items, at: Placement(precision: writer.precision),
      nameLength: prefix.glyph(0).utf8.count, isText: writer.isText)
  }

  /// The content of the `defs` element.
  var definitions: String { clips }

  /// Writes the ground, if the scene has one.
  mutating func writeBackground() {
    guard let ground = scene.background else { return }
    let paint = Paint.fill(ground, palette: &palette)
    content += "<path\(paint.text) d=\""
    content += PathData.string(
      Path(Rectangle(origin: .zero, size: scene.size)), digits: 4)
    content += "\"/>"
  }

  /// Writes the scene's items.
  mutating func write(_ items: [Scene.Item]) {
    write(items, at: Placement(precision: writer.precision))
  }

  /// An element without children of its own, and how it is inked.
  private struct Leaf {
    /// What is most likely shared with neighbours stands first: pen, ink of the stroke, fill.
    var paints: [Paint]
    var item: Scene.Item
    var placement: Placement
  }

  private mutating func write(_ items: [Scene.Item], at placement: Placement) {
    var leaves: [Leaf] = []
    collect(items, at: placement, into: &leaves)
    flush(&leaves)
  }

  /// Gathers neighbours so that inks they have in common are written once; a group that means
  /// nothing by itself dissolves into its parent.
  private mutating func collect(
    _ items: [Scene.Item], at placement: Placement, into leaves: inout [Leaf]
  ) {
    for item in items {
      switch item {
      case .group(let group):
        let (inside, transform) = placement.entering(group.transform)
        let isPlain = group.role.isEmpty && group.clip == nil && group.opacity >= 1
        if isPlain, transform.isEmpty {
          collect(group.items, at: inside, into: &leaves)
        } else {
          flush(&leaves)
          write(group, transform: transform, at: inside)
        }
      case .path(let shape):
        guard !shape.path.isEmpty, shape.fill != nil || shape.stroke != nil else { continue }
        let pen = Paint.pen(shape.stroke, of: shape.path, digits: placement.digits)
        let fill = Paint.fill(
          shape.fill, usesEvenOddRule: shape.usesEvenOddRule, palette: &palette)
        let ink = Paint.ink(shape.stroke, palette: &palette)
        leaves.append(Leaf(paints: [pen, ink, fill], item: item, placement: placement))
      case .glyphs(let run):
        let fill = Paint.fill(run.color, palette: &palette)
        let grid = writer.isText(run) ? .none : Paint(attributes: placement.glyphGrid.attribute)
        leaves.append(Leaf(paints: [grid, .none, fill], item: item, placement: placement))
      case .image(let raster):
        flush(&leaves)
        content += raster.element(at: placement)
      }
    }
  }

  private mutating func write(_ group: Scene.Group, transform: String, at inside: Placement) {
    var tag = "<g"
    if !group.role.isEmpty {
      // Parts with a meaning begin a line, so that changes can be read in a line-wise comparison.
      tag = "\n<g"
      tag += " data-role=\"\(XMLText.escaped(group.role, inAttribute: true))\""
    }
    tag += transform
    if let clip = group.clip {
      guard !clip.isEmpty else { return }
      tag += " clip-path=\"url(#\(clipID(clip, at: inside)))\""
    }
    if group.opacity < 1 {
      tag += " opacity=\"\(Decimal.string(max(group.opacity, 0), digits: 3))\""
    }
    let start = content.utf8.count
    content += tag
    content += ">"
    let opened = content.utf8.count
    write(group.items, at: inside)
    if content.utf8.count == opened {
      content.removeSubrange(content.utf8.index(content.startIndex, offsetBy: start)...)
    } else {
      content += "</g>"
    }
  }

  private mutating func clipID(_ clip: Path, at placement: Placement) -> String {
    var data = PathData(digits: placement.digits)
    data.append(clip, map: placement.map)
    let text = String(decoding: data.bytes, as: UTF8.self)
    if let known = clipIDs[text] { return known }
    let id = prefix.clip(clipIDs.count)
    clipIDs[text] = id
    clips += "<clipPath id=\"\(id)\"><path d=\"\(text)\"/></clipPath>"
    return id
  }

  private mutating func flush(_ leaves: inout [Leaf]) {
    write(leaves[...], from: 0)
    leaves = []
  }

  /// Writes neighbours; those whose paints of one level are alike go into a group that has them.
  private mutating func write(_ leaves: ArraySlice<Leaf>, from level: Int) {
    for run in Self.runs(leaves, by: { $0.paints[level] == $1.paints[level] }) {
      guard let first = run.first else { continue }
      if run.count == 1 {
        write(first, paints: first.paints[level...])
        continue
      }
      var next = level + 1
      while next < first.paints.count, run.allSatisfy({ $0.paints[next] == first.paints[next] }) {
        next += 1
      }
      let shared = Self.text(of: first.paints[level..<next])
      if !shared.isEmpty { content += "<g\(shared)>" }
      if next < first.paints.count {
        write(run, from: next)
      } else {
        for leaf in run { write(leaf, paints: []) }
      }
      if !shared.isEmpty { content += "</g>" }
    }
  }

  private mutating func write(_ leaf: Leaf, paints: ArraySlice<Paint>) {
    let attributes = Self.text(of: paints)
    switch leaf.item {
    case .path(let shape): write(shape.path, attributes: attributes, at: leaf.placement)
    case .glyphs(let run): write(run, attributes: attributes, at: leaf.placement)
    case .group, .image: break
    }
  }

  /// The attributes of paints, the fill first.
  private static func text(of paints: ArraySlice<Paint>) -> String {
    paints.reversed().reduce(.none, +).text
  }

  private mutating func write(_ path: Path, attributes: String, at placement: Placement) {
    var data = PathData(digits: placement.digits)
    data.append(path, map: placement.map)
    content += "<path"
    content += attributes
    content += " d=\""
    content += String(decoding: data.bytes, as: UTF8.self)
    content += "\"/>"
  }

  private static func runs(
    _ leaves: ArraySlice<Leaf>, by areAlike: (Leaf, Leaf) -> Bool
  ) -> [ArraySlice<Leaf>] {
    var runs: [ArraySlice<Leaf>] = []
    var start = leaves.startIndex
    for index in leaves.indices where index > start && !areAlike(leaves[start], leaves[index]) {
      runs.append(leaves[start..<index])
      start = index
    }
    if start < leaves.endIndex { runs.append(leaves[start...]) }
    return runs
  }
}

extension BodyWriter {
  /// Writes shaped text, as outlines or as a text element.
  private mutating func write(
    _ run: Scene.GlyphRun, attributes: String, at placement: Placement
  ) {
    guard writer.isText(run), let first = run.glyphs.first else {
      return writeOutlines(run, attributes: attributes, at: placement)
    }
    let (origin, digits) = (placement.map.apply(first.position), placement.digits)
    content += "<text\(attributes) x=\"\(Decimal.string(origin.x, digits: digits))\""
    content += " y=\"\(Decimal.string(origin.y, digits: digits))\""
    content += " font-family=\"\(XMLText.escaped(run.family, inAttribute: true))\""
    content += " font-size=\"\(Decimal.string(run.size, digits: digits + 1))\">"
    content += "\(XMLText.escaped(run.text))</text>"
  }

  private mutating func writeOutlines(
    _ run: Scene.GlyphRun, attributes: String, at placement: Placement
  ) {
    let grid = placement.glyphGrid
    var inPlace = GlyphLine()
    var elements: [(name: String, rest: String)] = []
    var definesGlyph = false
    for glyph in run.glyphs where !glyph.outline.path.isEmpty {
      let position = grid.position(placement.map.apply(glyph.position))
      switch glyphs.form(of: glyph.outline, scale: run.size * grid.unitsPerPoint, at: position) {
      case .inPlace(let text): inPlace.append(text, at: position)
      case .definition(let index, let text):
        definesGlyph = true
        var own = GlyphLine()
        own.append(text, at: position)
        elements.append(("path", " id=\"\(prefix.glyph(index))\" d=\"\(own.text)\"/>"))
      case .reference(let index, let step):
        let x = step.x == 0 ? "" : " x=\"\(step.x)\""
        let y = step.y == 0 ? "" : " y=\"\(step.y)\""
        elements.append(("use", " href=\"#\(prefix.glyph(index))\"\(x)\(y)/>"))
      }
    }
    if !inPlace.text.isEmpty { elements.append(("path", " d=\"\(inPlace.text)\"/>")) }
    guard !elements.isEmpty else { return }
    let text = XMLText.escaped(MathLetters.plain(run.text), inAttribute: true)
    let shared = attributes + (text.isEmpty ? "" : " data-text=\"\(text)\"")
    // What is referred to must not have an ink or a place of its own.
    if elements.count == 1, attributes.isEmpty || !definesGlyph {
      content += "<\(elements[0].name)\(shared)\(elements[0].rest)"
    } else {
      content += "<g\(shared)>"
      for element in elements {
        content += "<"
        content += element.name
        content += element.rest
      }
      content += "</g>"
    }
  }
}
