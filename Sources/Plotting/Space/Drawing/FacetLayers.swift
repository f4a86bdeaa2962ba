import Geometry

/// Facets in layers: those of a layer do not overlap on the page but where they have one ink, so
/// they may be drawn in any order.
struct FacetLayers {
  /// The outlines, counterclockwise, in an order in which they may be drawn.
  private let outlines: [[Point]]
  private let frames: [Rectangle]

  /// Overlaps up to so many points are no overlaps.
  private static let slack = 0.02

  init(_ outlines: [[Point]]) {
    self.outlines = outlines
    frames = outlines.map { Rectangle(bounding: $0) ?? Rectangle(.zero, .zero) }
  }

  /// An order of drawing in which facets of one ink follow one another where they can.
  func order(_ keys: [FacetInks.Key], sources: [Int]) -> [Int] {
    let layers = layers(keys)
    return outlines.indices.sorted { a, b in
      if layers[a] != layers[b] { return layers[a] < layers[b] }
      if keys[a] != keys[b] {
        return (keys[a].surface, keys[a].tone, keys[a].change)
          < (keys[b].surface, keys[b].tone, keys[b].change)
      }
      return (sources[a], a) < (sources[b], b)
    }
  }

  /// The least layers in which each facet comes after all before it that it overlaps.
  private func layers(_ keys: [FacetInks.Key]) -> [Int] {
    var layers = Array(repeating: 0, count: outlines.count)
    let bins = PictureBins(frames)
    for index in outlines.indices {
      let frame = frames[index]
      var layer = 0
      bins.visit(frame) { other in
        guard other < index else { return }
        let least = layers[other] + (keys[other] == keys[index] ? 0 : 1)
        guard least > layer, overlap(index, other) else { return }
        layer = least
      }
      layers[index] = layer
    }
    return layers
  }

  private func overlap(_ a: Int, _ b: Int) -> Bool {
    let (p, q) = (frames[a], frames[b])
    let slack = Self.slack
    guard p.minX < q.maxX - slack, q.minX < p.maxX - slack, p.minY < q.maxY - slack,
      q.minY < p.maxY - slack
    else { return false }
    return !Self.isParted(outlines[a], outlines[b]) && !Self.isParted(outlines[b], outlines[a])
  }

  /// Whether all of a polygon lies beyond one side of another.
  private static func isParted(_ polygon: [Point], _ other: [Point]) -> Bool {
    guard var last = polygon.last else { return true }
    for corner in polygon {
      let way = corner - last
      let least = -slack * way.length
      if least < 0, other.allSatisfy({ way.cross($0 - last) <= -least }) { return true }
      last = corner
    }
    return false
  }
}
