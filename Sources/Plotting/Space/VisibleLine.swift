import Geometry

/// The parts of a line in space that no surface hides.
struct VisibleLine {
  let sightline: Sightline

  /// The visible stretches of a line given in the space of the camera.
  func stretches(_ points: [SpacePoint]) -> [[SpacePoint]] {
    var result: [[SpacePoint]] = []
    var current: [SpacePoint] = []
    func finish() {
      if current.count > 1 { result.append(current) }
      current = []
    }
    var last: (point: SpacePoint, isSeen: Bool)?
    for point in divided(points) {
      guard point.isFinite else {
        finish()
        last = nil
        continue
      }
      let isSeen = !sightline.isHidden(point)
      if let last, last.isSeen != isSeen {
        current.append(border(last.point, point, isFirstSeen: last.isSeen))
        if !isSeen { finish() }
      }
      if isSeen { current.append(point) }
      last = (point, isSeen)
    }
    finish()
    return result
  }

  /// The line with long pieces divided, so that no change of visibility is missed.
  private func divided(_ points: [SpacePoint]) -> [SpacePoint] {
    guard var last = points.first else { return [] }
    var result = [last]
    for point in points.dropFirst() {
      let length = (point - last).length
      let count = length.isFinite ? max(1, min(400, Int(length / 0.02))) : 1
      for step in 1...count {
        result.append(
          step == count ? point : last + (point - last) * (Double(step) / Double(count)))
      }
      last = point
    }
    return result
  }

  private func border(
    _ a: SpacePoint, _ b: SpacePoint, isFirstSeen: Bool
  ) -> SpacePoint {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<10 {
      let middle = (low + high) / 2
      if !sightline.isHidden(a + (b - a) * middle) == isFirstSeen {
        low = middle
      } else {
        high = middle
      }
    }
    return a + (b - a) * ((low + high) / 2)
  }
}
