/// The faces of a mesh in the space of the camera.
struct MeshPieces {
  let mesh: SpaceMesh
  let box: SpaceBox
  private let places: [SpacePoint]

  init(_ mesh: SpaceMesh, box: SpaceBox) {
    self.mesh = mesh
    self.box = box
    places = mesh.vertices.map(box.place)
  }

  /// The corners of a face; `nil` if one does not exist or is not finite.
  func corners(_ face: Int) -> [SpacePoint]? {
    guard mesh.faces.indices.contains(face) else { return nil }
    var result: [SpacePoint] = []
    for index in mesh.faces[face] {
      guard places.indices.contains(index), places[index].isFinite,
        places[index].length < 1e4
      else { return nil }
      // Corners that coincide, as at the pole of a sphere, are one.
      if let last = result.last, (places[index] - last).length < 1e-12 { continue }
      result.append(places[index])
    }
    if let first = result.first, let last = result.last, result.count > 1,
      (first - last).length < 1e-12
    {
      result.removeLast()
    }
    return result.count > 2 ? result : nil
  }

  /// The flat pieces of all faces inside the box.
  func polygons(_ surface: Int) -> [SpacePolygon] {
    mesh.faces.indices.flatMap { face -> [SpacePolygon] in
      guard let corners = corners(face) else { return [] }
      let clearance = clearance(face, corners)
      return Self.flat(corners).compactMap { piece in
        let inside =
          piece.allSatisfy(box.contains) ? piece : SpacePolygon.clipped(piece, to: box.half)
        guard !inside.isEmpty else { return nil }
        return SpacePolygon(
          surface: surface, source: face, corners: inside, clearance: clearance)
      }
    }
  }

  /// A polygon as it is if it is flat, else as triangles.
  private static func flat(_ corners: [SpacePoint]) -> [[SpacePoint]] {
    guard corners.count > 3 else { return [corners] }
    let normal = SpacePolygon(surface: 0, source: 0, corners: corners).areaVector.unit
    let offset = normal.dot(corners[0])
    if corners.allSatisfy({ (normal.dot($0) - offset).magnitude < 1e-10 }) { return [corners] }
    return (1..<(corners.count - 1)).map { [corners[0], corners[$0], corners[$0 + 1]] }
  }

  private func clearance(_ face: Int, _ corners: [SpacePoint]) -> Double {
    guard mesh.middles.indices.contains(face) else { return 0 }
    let middle = box.place(mesh.middles[face])
    let across = corners.count > 2 ? (corners[0] + corners[corners.count / 2]) * 0.5 : corners[0]
    let distance = (middle - across).length
    return distance.isFinite ? min(1.3 * distance, 0.05) : 0
  }
}
