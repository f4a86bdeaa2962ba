import Geometry
import Scene

/// Writes the items of a scene, and gathers the definitions and inks they refer to.
struct BodyWriter {
  /// The elements of the scene.
  var text: String { String(decoding: content, as: UTF8.self) }
  /// The content of the `defs` element.
  private(set) var definitions = ""
  /// The inks in use.
  var palette: Palette { paints.palette }
  /// The width of strokes where no element says another.
  var usualWidth: String { paints.usualWidth }

  private var content: [UInt8] = []
  private let writer: SVGWriter
  private let prefix: IDPrefix
  private var paints: PaintTable
  private var glyphs = GlyphTable()
  private var clipIDs: [[UInt8]: String] = [:]

  /// Writes a scene.
  init(_ scene: Scene, writer: SVGWriter, prefix: IDPrefix, palette: Palette) {
    self.writer = writer
    self.prefix = prefix
    paints = PaintTable(palette: palette)
    let root = Placement(precision: writer.precision)
    var nodes: [BodyNode] = []
    if let ground = scene.background {
      let shape = Scene.Shape(Path(Rectangle(origin: .zero, size: scene.size)), fill: ground)
      let paint = paints.paints(of: shape, at: root)
      write(
        shape.path, isDashed: false, at: Placement(precision: 4),
        paints.text(paint, 0..<Paints.levels))
    }
    collect(scene.items, at: root, into: &nodes)
    paints.chooseUsualWidth()
    glyphs.share(nameLength: prefix.glyph(0).utf8.count)
    write(nodes[...], from: 0)
  }
}

extension BodyWriter {
  /// Gathers elements, so that inks which neighbours have in common are written once; a group that
  /// means nothing by itself dissolves into its parent.
  private mutating func collect(
    _ items: [Scene.Item], at placement: Placement, into nodes: inout [BodyNode]
  ) {
    for item in items {
      switch item {
      case .group(let group): collect(group, at: placement, into: &nodes)
      case .path(let shape):
        guard !shape.path.isEmpty, shape.fill != nil || shape.stroke != nil else { continue }
        nodes.append(
          BodyNode(
            .path(shape.path, isDashed: shape.stroke?.dash.isEmpty == false),
            paints: paints.paints(of: shape, at: placement), at: placement))
      case .glyphs(let run):
        let isText = writer.isText(run)
        let uses = isText ? 0..<0 : glyphs.add(run, at: placement)
        guard isText || !uses.isEmpty else { continue }
        let paints = paints.paints(of: run, on: isText ? nil : placement.glyphGrid)
        nodes.append(BodyNode(.glyphs(run, uses: uses), paints: paints, at: placement))
      case .image(let raster):
        guard !raster.isEmpty else { continue }
        nodes.append(BodyNode(.image(raster), paints: .mixed, at: placement))
      }
    }
  }

  private mutating func collect(
    _ group: Scene.Group, at placement: Placement, into nodes: inout [BodyNode]
  ) {
    let (inside, transform) = placement.entering(group.transform)
    let isPlain = group.role.isEmpty && group.clip == nil && group.opacity >= 1
    if isPlain, transform.isEmpty { return collect(group.items, at: inside, into: &nodes) }
    // What is clipped away is not written.
    if let clip = group.clip, clip.isEmpty { return }
    var children: [BodyNode] = []
    children.reserveCapacity(group.items.count)
    collect(group.items, at: inside, into: &children)
    guard !children.isEmpty else { return }
    var node = BodyNode(children, at: inside)
    if !group.role.isEmpty {
      node.hasRole = true
      node.attributes = " data-role=\"\(XMLText.escaped(group.role, inAttribute: true))\""
    }
    node.attributes += transform
    if let clip = group.clip {
      node.attributes += " clip-path=\"url(#\(clipID(clip, at: inside)))\""
    }
    node.hasPlace = !transform.isEmpty || group.clip != nil
    // A grid of glyphs is a user space, and lengths of pens are of the space inside.
    if !transform.isEmpty || group.clip != nil && paints.isGrid(node.paints[0]) {
      node.paints = node.paints.withoutPen
    }
    if group.opacity < 1 {
      node.attributes += " opacity=\"\(Decimal.string(max(group.opacity, 0), digits: 3))\""
    }
    nodes.append(node)
  }

  private mutating func clipID(_ clip: Path, at placement: Placement) -> String {
    var data: [UInt8] = []
    PathData.write(
      clip, map: placement.map, digits: placement.digits, mayTurnLines: false, to: &data)
    if let known = clipIDs[data] { return known }
    let id = prefix.clip(clipIDs.count)
    clipIDs[data] = id
    let text = String(decoding: data, as: UTF8.self)
    definitions += "<clipPath id=\"\(id)\"><path d=\"\(text)\"/></clipPath>"
    return id
  }
}

extension BodyWriter {
  /// Writes neighbours; those whose paints of one level are alike go into a group that has them.
  private mutating func write(_ nodes: ArraySlice<BodyNode>, from level: Int) {
    guard level < Paints.levels else {
      for node in nodes { write(node, from: level) }
      return
    }
    var rest = nodes
    while let first = rest.first {
      let alike = rest.prefix { first.paints.shares(level, with: $0.paints) }
      let run = alike.isEmpty ? rest.prefix(1) : alike
      rest = rest[run.endIndex...]
      guard run.count > 1 else {
        write(first, from: level)
        continue
      }
      var next = level + 1
      while next < Paints.levels, run.allSatisfy({ first.paints.shares(next, with: $0.paints) }) {
        next += 1
      }
      let shared = paints.text(first.paints, level..<next)
      if !shared.isEmpty { content.write("<g\(shared)>") }
      write(run, from: next)
      if !shared.isEmpty { content.write("</g>") }
    }
  }

  /// Writes an element whose paints before a level are those of the elements around it.
  private mutating func write(_ node: BodyNode, from level: Int) {
    // Parts with a meaning begin a line, so that changes can be read in a line-wise comparison.
    if node.hasRole { content.write("\n") }
    guard case .group(let children) = node.content else {
      return write(leaf: node, from: level, attributes: "")
    }
    if let part = node.onlyPart {
      return write(leaf: part, from: level, attributes: node.attributes)
    }
    let next = node.paints.commonEnd(from: level)
    content.write("<g\(node.attributes)\(paints.text(node.paints, level..<next))>")
    write(children[...], from: next)
    content.write("</g>")
  }

  private mutating func write(leaf: BodyNode, from level: Int, attributes: String) {
    let attributes = attributes + paints.text(leaf.paints, level..<Paints.levels)
    switch leaf.content {
    case .path(let path, let isDashed):
      write(path, isDashed: isDashed, at: leaf.placement, attributes)
    case .glyphs(let run, let uses):
      if uses.isEmpty {
        write(text: run, at: leaf.placement, attributes)
      } else {
        write(run, uses, attributes)
      }
    case .image(let raster): raster.write(attributes, at: leaf.placement, to: &content)
    case .group: break
    }
  }

  private mutating func write(
    _ path: Path, isDashed: Bool, at placement: Placement, _ attributes: String
  ) {
    if let box = RoundedRectangle(path) {
      return content.write(box.element(at: placement, attributes))
    }
    content.write("<path")
    content.write(attributes)
    content.write(" d=\"")
    PathData.write(
      path, map: placement.map, digits: placement.digits, mayTurnLines: !isDashed, to: &content)
    content.write("\"/>")
  }
}

extension BodyWriter {
  /// Writes shaped text as a text element.
  private mutating func write(
    text run: Scene.GlyphRun, at placement: Placement, _ attributes: String
  ) {
    guard let first = run.glyphs.first else { return }
    let (origin, digits) = (placement.map.apply(first.position), placement.digits)
    content.write("<text\(attributes) x=\"\(Decimal.string(origin.x, digits: digits))\"")
    content.write(" y=\"\(Decimal.string(origin.y, digits: digits))\"")
    content.write(" font-family=\"\(XMLText.escaped(run.family, inAttribute: true))\"")
    content.write(" font-size=\"\(Decimal.string(run.size, digits: digits + 1))\">")
    content.write("\(XMLText.escaped(run.text))</text>")
  }

  /// Writes shaped text as outlines.
  private mutating func write(_ run: Scene.GlyphRun, _ uses: Range<Int>, _ attributes: String) {
    var inPlace = GlyphLine()
    var elements: [(name: String, rest: String)] = []
    var definesGlyph = false
    for use in uses {
      switch glyphs.form(of: use) {
      case .inPlace(let text, let position): inPlace.append(text, at: position)
      case .definition(let index, let text, let position):
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
    let shared = attributes + (text.isEmpty ? "" : " data-t=\"\(text)\"")
    // What is referred to must not have an ink or a place of its own.
    if elements.count == 1, attributes.isEmpty || !definesGlyph {
      content.write("<\(elements[0].name)\(shared)\(elements[0].rest)")
    } else {
      content.write("<g\(shared)>")
      for element in elements {
        content.write("<")
        content.write(element.name)
        content.write(element.rest)
      }
      content.write("</g>")
    }
  }
}

extension [UInt8] {
  /// Appends a text.
  mutating func write(_ text: String) { append(contentsOf: text.utf8) }
}
