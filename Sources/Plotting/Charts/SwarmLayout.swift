internal import Geometry
internal import Scene

/// Moves dots apart along one direction so that none overlap.
struct SwarmLayout: Sendable {
  /// The diameter of the dots in points.
  var size: Double

  /// How far each dot is moved from the middle line.
  ///
  /// In the order of values each dot takes, of the middle line and of all places where it touches a
  /// dot before it, the one nearest to the middle that overlaps none; of two equally near ones the
  /// side is taken in turn.
  /// - Parameter values: the coordinates along the line in points, ascending or descending.
  func offsets(_ values: [Double]) -> [Double] {
    // A hair of room lets rounding do no harm.
    let reach = size * 1.02 + 0.1
    var result: [Double] = []
    var first = 0
    for (index, value) in values.enumerated() {
      while first < index, (values[first] - value).magnitude >= reach { first += 1 }
      var candidates = [0.0]
      for other in first..<index {
        let d = values[other] - value
        let side = max(reach * reach - d * d, 0).squareRoot()
        candidates += [result[other] - side, result[other] + side]
      }
      let flip = index % 2 == 0 ? 1.0 : -1.0
      candidates.sort { ($0.magnitude, $0 * flip) < ($1.magnitude, $1 * flip) }
      let free = candidates.first { offset in
        (first..<index).allSatisfy { other in
          let (dx, dy) = (offset - result[other], value - values[other])
          return dx * dx + dy * dy >= reach * reach * (1 - 1e-9)
        }
      }
      // The outermost candidate touches no other dot, so that one is always free.
      result.append(free ?? candidates[candidates.count - 1])
    }
    return result
  }

  /// How wide the swarm is, dots included.
  func width(_ values: [Double]) -> Double {
    let offsets = offsets(values)
    return 2 * ((offsets.map(\.magnitude).max() ?? 0) + size / 2)
  }

  /// The dots as one path.
  static func items(_ points: [Point], _ symbol: Symbol) -> [Scene.Item] {
    points.isEmpty ? [] : [.path(symbol.shape(at: points))]
  }
}
