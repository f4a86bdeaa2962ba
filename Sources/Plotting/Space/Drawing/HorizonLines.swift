/// The horizons of meshes: the sides at which a piece that shows one side to the eye meets a piece
/// that shows the other.
///
/// Lines that go on behind a surface end there, so that without it the last of them seem to end in
/// the air (Appel 1967 calls it the contour).
struct HorizonLines {
  private var sides: [(a: SpacePoint, b: SpacePoint)] = []

  init(_ pieces: [SpacePolygon], camera: Camera) {
    let (numbers, count) = PieceSides.numbered(pieces)
    // On which side of each of them, on the page, the last piece lies.
    var first = [Int8](repeating: 0, count: count)
    for (piece, sides) in zip(pieces, numbers) {
      let isTop = piece.areaVector.dot(camera.sight(of: piece.corners[0])) > 0
      for (index, side) in sides.enumerated() {
        let (a, b) = (piece.corners[index], piece.corners[(index + 1) % sides.count])
        let isForward = (a.x, a.y, a.z) < (b.x, b.y, b.z)
        // A piece lies to the left of its sides if its upper side is seen.
        let look: Int8 = isForward == isTop ? 1 : -1
        if first[side] == look { self.sides.append((a, b)) }
        first[side] = look
      }
    }
  }

  /// The sides joined to lines.
  func lines() -> [[SpacePoint]] {
    var meeting: [SpacePoint: [Int]] = [:]
    for (index, side) in sides.enumerated() {
      meeting[side.a, default: []].append(index)
      meeting[side.b, default: []].append(index)
    }
    var isUsed = [Bool](repeating: false, count: sides.count)
    func next(_ place: SpacePoint) -> SpacePoint? {
      guard let side = meeting[place]?.first(where: { !isUsed[$0] }) else { return nil }
      isUsed[side] = true
      return sides[side].a == place ? sides[side].b : sides[side].a
    }
    var lines: [[SpacePoint]] = []
    for index in sides.indices where !isUsed[index] {
      isUsed[index] = true
      var line = [sides[index].a, sides[index].b]
      while let place = next(line[line.count - 1]) { line.append(place) }
      line.reverse()
      while let place = next(line[line.count - 1]) { line.append(place) }
      lines.append(line)
    }
    return lines
  }
}
