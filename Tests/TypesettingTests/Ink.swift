import Geometry
import Scene

/// The rectangle of what items really draw, from their outlines.
func ink(of items: [Scene.Item], map: Affine = .identity) -> Rectangle? {
  var points: [Point] = []
  func visit(_ items: [Scene.Item], _ map: Affine) {
    for item in items {
      switch item {
      case .group(let group): visit(group.items, group.transform.then(map))
      case .path(let shape): points += shape.path.applying(map).bounds?.corners ?? []
      case .glyphs(let run):
        for glyph in run.glyphs {
          let place = Affine.scale(run.size, run.size)
            .then(.translation(glyph.position.x, glyph.position.y)).then(map)
          points += glyph.outline.path.applying(place).bounds?.corners ?? []
        }
      case .image(let raster): points += raster.frame.corners.map(map.apply)
      }
    }
  }
  visit(items, map)
  return Rectangle(bounding: points)
}

/// All glyph runs among items, in drawing order.
func runs(of items: [Scene.Item]) -> [Scene.GlyphRun] {
  items.flatMap { item -> [Scene.GlyphRun] in
    switch item {
    case .glyphs(let run): [run]
    case .group(let group): runs(of: group.items)
    case .path, .image: []
    }
  }
}

/// All filled rectangles among items, in drawing order.
func rules(of items: [Scene.Item]) -> [Rectangle] {
  items.compactMap { item in
    if case .path(let shape) = item { shape.path.bounds } else { nil }
  }
}

func isClose(_ a: Double, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  (a - b).magnitude <= tolerance
}
