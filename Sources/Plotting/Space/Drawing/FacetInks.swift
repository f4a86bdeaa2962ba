package import Scene

/// The inks of facets: one of 56 tones of their surface's colours, lightened or darkened in steps.
package struct FacetInks {
  /// What decides an ink.
  package struct Key: Hashable {
    package var surface: Int
    package var tone: Int
    /// The change of lightness in thousandths.
    package var change: Int

    /// Orders the inks of a surface by tones, then by changes.
    var rank: Int { tone << 24 | (change + 0x80_0000) }
    /// A number of its own for each key: changes are of some hundred thousandths.
    fileprivate var number: Int { (surface << 8 | tone) << 24 | (change & 0xFF_FFFF) }
    /// A number for each tone of a surface.
    fileprivate var toneNumber: Int { surface << 8 | tone }
  }

  private static let tones = 56.0
  /// How much darker the under sides of graphs are.
  private static let underside = 70

  private let scene: SpaceScene
  private let shading: Shading
  private let graphs: [GraphInk]
  private let pieces: [MeshPieces]
  private let meshKeys: [[(Int, SpacePoint)?]]
  /// The inks that were asked for, by ``Key/number``: numbers are hashed faster than keys.
  private var known: [Int: ThemedColor] = [:]
  /// The colours of tones before they are shaded, by the surface and the tone.
  private var plain: [Int: PlainInk] = [:]

  /// The colour of a tone for both appearances, as it is shaded.
  private struct PlainInk {
    var light: OKLab
    /// `nil` where it is the same.
    var dark: OKLab?

    init(_ color: ThemedColor) {
      light = OKLab(color.light)
      dark = color.light == color.dark ? nil : OKLab(color.dark)
    }

    func shaded(by change: Double) -> ThemedColor {
      let lit = Shading.shaded(light, change)
      return dark.map { ThemedColor(light: lit, dark: Shading.shaded($0, change)) }
        ?? ThemedColor(lit)
    }
  }

  /// What decides the inks of one graph.
  private struct GraphInk {
    var range: ClosedRange<Double>
    var shading: Double
    var value: (@Sendable (Double, Double) -> Double)?
  }

  package init(_ scene: SpaceScene) {
    self.scene = scene
    // A picture has some hundred inks.
    known.reserveCapacity(384)
    plain.reserveCapacity(Int(Self.tones))
    shading = Shading(scene.camera)
    let box = scene.grid.box
    graphs = scene.fields.map { field in
      GraphInk(
        range: field.coloring.range ?? box.z, shading: field.coloring.shading, value: field.value)
    }
    pieces = scene.meshes.map { MeshPieces($0, box: box) }
    meshKeys = zip(scene.meshes, pieces).map { mesh, pieces in
      mesh.faces.indices.map { face in
        guard let corners = pieces.corners(face) else { return nil }
        let height = corners.reduce(0) { $0 + $1.z } / Double(corners.count)
        let value =
          mesh.values.indices.contains(face) ? mesh.values[face] : box.value(2, at: height)
        let across = SpacePolygon(surface: 0, source: 0, corners: corners).areaVector
        return (Self.tone(value, mesh.coloring.range ?? box.z), across)
      }
    }
  }

  private static func tone(_ value: Double, _ range: ClosedRange<Double>) -> Int {
    let share = ColorNorm.linear.share(of: value, in: range)
    return share.isNaN ? 0 : Int(min(max(share * tones, 0), tones - 1).rounded(.down))
  }

  private func coloring(_ surface: Int) -> SpaceColoring {
    surface < scene.fields.count
      ? scene.fields[surface].coloring : scene.meshes[surface - scene.fields.count].coloring
  }

  /// What decides the ink of a facet.
  func key(_ index: Int, of facets: FacetList) -> Key {
    let facet = facets.heads[index]
    guard facet.isWhole, facet.surface < scene.fields.count else {
      return key(surface: facet.surface, source: facet.source, isTop: facet.isTop)
    }
    let (start, corners) = (facets.places(index).lowerBound, facets.corners)
    return key(
      facet.surface, corners[start], corners[start + 1], corners[start + 2], corners[start + 3],
      isTop: facet.isTop)
  }

  /// What decides the ink of a side of a cell or face.
  package func key(surface: Int, source: Int, isTop: Bool) -> Key {
    guard surface < scene.fields.count else {
      let mesh = scene.meshes[surface - scene.fields.count]
      guard let (tone, across) = meshKeys[surface - scene.fields.count][source] else {
        return Key(surface: surface, tone: 0, change: 0)
      }
      let change = shading.change(
        facing: isTop ? across : across * -1, most: mesh.coloring.shading)
      return Key(surface: surface, tone: tone, change: Int((1000 * change).rounded()))
    }
    let (column, row) = (source % scene.grid.width, source / scene.grid.width)
    let corners = finiteCorners(surface, column, row)
    return key(surface, corners[0], corners[1], corners[2], corners[3], isTop: isTop)
  }

  /// What decides the ink of a side of a cell of a graph with given corners.
  private func key(
    _ surface: Int, _ a: SpacePoint, _ b: SpacePoint, _ c: SpacePoint, _ d: SpacePoint, isTop: Bool
  ) -> Key {
    let box = scene.grid.box
    let upward = (c - a).cross(d - b)
    let change = shading.change(
      facing: isTop ? upward : upward * -1, most: graphs[surface].shading)
    let value: Double
    if let function = graphs[surface].value {
      value = function(
        box.value(0, at: (a.x + c.x) / 2), box.value(1, at: (a.y + c.y) / 2))
    } else {
      let limit = box.half.z
      func shown(_ corner: SpacePoint) -> Double { min(max(corner.z, -limit), limit) }
      value = box.value(2, at: (shown(a) + shown(b) + shown(c) + shown(d)) / 4)
    }
    return Key(
      surface: surface, tone: Self.tone(value, graphs[surface].range),
      change: Int((1000 * change).rounded()) - (isTop ? 0 : Self.underside))
  }

  /// The corners of a cell; at the edge of a domain missing heights are those of a neighbour.
  private func finiteCorners(_ surface: Int, _ column: Int, _ row: Int) -> [SpacePoint] {
    var corners = scene.grid.corners(surface, column, row)
    guard let known = corners.first(where: { !$0.z.isNaN })?.z else {
      return corners.map { SpacePoint($0.x, $0.y, 0) }
    }
    for index in 0..<4 where corners[index].z.isNaN {
      let (before, after) = (corners[(index + 3) % 4].z, corners[(index + 1) % 4].z)
      corners[index].z = !before.isNaN ? before : !after.isNaN ? after : known
    }
    return corners
  }

  /// The ink for a key.
  package mutating func ink(_ key: Key) -> ThemedColor {
    if let ink = known[key.number] { return ink }
    let ink = plainInk(key).shaded(by: Double(key.change) / 1000)
    known[key.number] = ink
    return ink
  }

  private mutating func plainInk(_ key: Key) -> PlainInk {
    if let plain = plain[key.toneNumber] { return plain }
    let coloring = coloring(key.surface)
    let range = coloring.range ?? scene.grid.box.z
    let share = (Double(key.tone) + 0.5) / Self.tones
    let value = range.lowerBound * (1 - share) + range.upperBound * share
    let ink = PlainInk(coloring.color(value))
    plain[key.toneNumber] = ink
    return ink
  }
}
