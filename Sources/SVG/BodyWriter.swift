import Geometry
import Scene

/// Writes the items of a scene, and gathers the definitions and inks they refer to.
struct BodyWriter {
  /// The elements of the scene.
  private(set) var text = ByteText()
  /// The content of the `defs` element.
  private(set) var definitions = ""
  /// The inks in use.
  var palette: Palette { paints.palette }
  /// The width of strokes where no element says another.
  var usualWidth: String { paints.usualWidth }

  private let writer: SVGWriter
  private let prefix: IDPrefix
  private var paints: PaintTable
  private var glyphs = GlyphTable()
  private var clipNumbers: [String: Int] = [:]
  /// Room for the path data and the elements of one text.
  private var line = GlyphLine()
  private var elements = ByteText()

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
      write(shape.path, isDashed: false, at: Placement(precision: 4)) { writer in
        writer.paints.write(paint, 0..<Paints.levels, to: &writer.text)
      }
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
    var data = ByteText()
    PathData.write(
      clip, map: placement.map, digits: placement.digits, mayTurnLines: false, to: &data)
    let text = String(decoding: data.bytes, as: UTF8.self)
    if let known = clipNumbers[text] { return prefix.clip(known) }
    let id = prefix.clip(clipNumbers.count)
    clipNumbers[text] = clipNumbers.count
    definitions += "<clipPath id=\"\(id)\"><path d=\"\(text)\"/></clipPath>"
    return id
  }
}

extension BodyWriter {
  /// Writes neighbours; those whose paints of one level are alike go into a group that has them.
  private mutating func write(_ nodes: ArraySlice<BodyNode>, from level: Int) {
    guard level < Paints.levels else {
      for index in nodes.indices { write(nodes[index], from: level) }
      return
    }
    var start = nodes.startIndex
    while start < nodes.endIndex {
      let common = nodes[start].paints
      var end = start + 1
      while end < nodes.endIndex, common.shares(level, with: nodes[end].paints) { end += 1 }
      let run = nodes[start..<end]
      start = end
      guard run.count > 1 else {
        write(nodes[run.startIndex], from: level)
        continue
      }
      var next = level + 1
      while next < Paints.levels, run.allSatisfy({ common.shares(next, with: $0.paints) }) {
        next += 1
      }
      let opening = text.count
      text.write(literal: "<g")
      let attributes = text.count
      paints.write(common, level..<next, to: &text)
      let isGroup = text.count > attributes
      if isGroup {
        text.write(UInt8(ascii: ">"))
      } else {
        text.cut(to: opening)
      }
      write(run, from: next)
      if isGroup { text.write(literal: "</g>") }
    }
  }

  /// Writes an element whose paints before a level are those of the elements around it.
  private mutating func write(_ node: BodyNode, from level: Int) {
    // Parts with a meaning begin a line, so that changes can be read in a line-wise comparison.
    if node.hasRole { text.write(literal: "\n") }
    guard case .group(let children) = node.content else {
      return write(leaf: node, from: level, attributes: "")
    }
    if let part = node.onlyPart {
      return write(leaf: part, from: level, attributes: node.attributes)
    }
    let next = node.paints.commonEnd(from: level)
    text.write(literal: "<g")
    write(attributes: node.attributes, node.paints, level..<next)
    text.write(UInt8(ascii: ">"))
    write(children[...], from: next)
    text.write(literal: "</g>")
  }

  private mutating func write(
    attributes: String, _ paints: Paints, _ levels: Range<Int>
  ) {
    if !attributes.isEmpty { text.write(attributes) }
    self.paints.write(paints, levels, to: &text)
  }

  private mutating func write(leaf: BodyNode, from level: Int, attributes: String) {
    func writeAttributes(_ writer: inout BodyWriter) {
      writer.write(attributes: attributes, leaf.paints, level..<Paints.levels)
    }
    switch leaf.content {
    case .path(let path, let isDashed):
      write(path, isDashed: isDashed, at: leaf.placement, writeAttributes)
    case .glyphs(let run, let uses):
      if uses.isEmpty {
        text.write(literal: "<text")
        writeAttributes(&self)
        write(text: run, at: leaf.placement)
      } else {
        let isBare = attributes.isEmpty && leaf.paints.areNone(from: level)
        write(run, uses, isBare: isBare, writeAttributes)
      }
    case .image(let raster):
      text.write(literal: "<image")
      writeAttributes(&self)
      raster.write(at: leaf.placement, to: &text)
    case .group: break
    }
  }

  private mutating func write(
    _ path: Path, isDashed: Bool, at placement: Placement,
    _ writeAttributes: (inout BodyWriter) -> Void
  ) {
    if let box = RoundedRectangle(path) {
      text.write(literal: "<rect")
      writeAttributes(&self)
      return box.write(at: placement, to: &text)
    }
    text.write(literal: "<path")
    writeAttributes(&self)
    text.write(literal: " d=\"")
    PathData.write(
      path, map: placement.map, digits: placement.digits, mayTurnLines: !isDashed, to: &text)
    text.write(literal: "\"/>")
  }
}

extension BodyWriter {
  /// Writes shaped text as the rest of a text element, behind other attributes.
  private mutating func write(text run: Scene.GlyphRun, at placement: Placement) {
    guard let first = run.glyphs.first else { return }
    let (origin, digits) = (placement.map.apply(first.position), placement.digits)
    text.write(" x=\"\(Decimal.string(origin.x, digits: digits))\"")
    text.write(" y=\"\(Decimal.string(origin.y, digits: digits))\"")
    text.write(literal: " font-family=\"")
    text.write(XMLText.escaped(run.family, inAttribute: true))
    text.write("\" font-size=\"\(Decimal.string(run.size, digits: digits + 1))\">")
    text.write(XMLText.escaped(run.text))
    text.write(literal: "</text>")
  }

  /// Writes shaped text as outlines.
  private mutating func write(
    _ run: Scene.GlyphRun, _ uses: Range<Int>, isBare: Bool,
    _ writeAttributes: (inout BodyWriter) -> Void
  ) {
    line.clear()
    elements.cut(to: 0)
    var (count, definesGlyph) = (0, false)
    for use in uses {
      switch glyphs.form(of: use) {
      case .inPlace(let text, let position): line.append(text, at: position)
      case .definition(let index, let text, let position):
        definesGlyph = true
        count += 1
        elements.write(literal: "<path id=\"")
        prefix.writeGlyph(index, to: &elements)
        elements.write(literal: "\" d=\"")
        GlyphLine.write(text, at: position, to: &elements)
        elements.write(literal: "\"/>")
      case .reference(let index, let step):
        count += 1
        elements.write(literal: "<use href=\"#")
        prefix.writeGlyph(index, to: &elements)
        elements.write(UInt8(ascii: "\""))
        if step.x != 0 { write(step.x, of: "x") }
        if step.y != 0 { write(step.y, of: "y") }
        elements.write(literal: "/>")
      }
    }
    if !line.text.isEmpty {
      count += 1
      elements.write(literal: "<path d=\"")
      elements.write(line.text)
      elements.write(literal: "\"/>")
    }
    guard count > 0 else { return }
    // What is referred to must not have an ink or a place of its own.
    let isOne = count == 1 && (isBare || !definesGlyph)
    // The name of an only element, before the attributes for all.
    let nameEnd = elements.bytes.firstIndex(of: UInt8(ascii: " ")) ?? 0
    if isOne { text.write(elements, 0..<nameEnd) } else { text.write(literal: "<g") }
    writeAttributes(&self)
    let words = XMLText.escaped(MathLetters.plain(run.text), inAttribute: true)
    if !words.isEmpty {
      text.write(literal: " data-t=\"")
      text.write(words)
      text.write(UInt8(ascii: "\""))
    }
    if isOne {
      text.write(elements, nameEnd..<elements.count)
    } else {
      text.write(UInt8(ascii: ">"))
      text.write(elements)
      text.write(literal: "</g>")
    }
  }

  /// Writes an attribute of an element of a text.
  private mutating func write(_ number: Int, of attribute: Unicode.Scalar) {
    elements.write(UInt8(ascii: " "))
    elements.write(UInt8(ascii: attribute))
    elements.write(literal: "=\"")
    elements.write(number, unit: 1)
    elements.write(UInt8(ascii: "\""))
  }
}

extension [UInt8] {
  /// Appends a text.
  mutating func write(_ text: String) { append(contentsOf: text.utf8) }
}
