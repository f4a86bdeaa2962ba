/// The quiet lines that show the shape of surfaces, in the space of the camera.
struct MeshLines {
  let scene: SpaceScene

  /// The mesh lines of all surfaces that have some.
  func lines() -> [[SpacePoint]] {
    scene.fields.indices.flatMap { scene.fields[$0].hasMesh ? graph($0) : [] }
      + scene.meshes.indices.flatMap { index in
        let mesh = scene.meshes[index]
        return mesh.hasMesh && mesh.isPainted ? faces(mesh) : []
      }
  }

  private func graph(_ surface: Int) -> [[SpacePoint]] {
    let grid = scene.grid
    let (columns, rows) = grid.spans[surface]
    guard !columns.isEmpty, !rows.isEmpty else { return [] }
    var lines: [[SpacePoint]] = []
    for column in columns.lowerBound...columns.upperBound {
      let isBorder = column == columns.lowerBound || column == columns.upperBound
      guard grid.meshColumns[column] || isBorder else { continue }
      let nodes = (rows.lowerBound...rows.upperBound).map { grid.node(surface, column, $0) }
      lines += unbroken(nodes, surface)
    }
    for row in rows.lowerBound...rows.upperBound {
      let isBorder = row == rows.lowerBound || row == rows.upperBound
      guard grid.meshRows[row] || isBorder else { continue }
      let nodes = (columns.lowerBound...columns.upperBound).map { grid.node(surface, $0, row) }
      lines += unbroken(nodes, surface)
    }
    return lines
  }

  /// A grid line without its nodes outside the domain, as far as the border of the domain.
  private func unbroken(_ nodes: [SpacePoint], _ surface: Int) -> [[SpacePoint]] {
    let grid = scene.grid
    var lines: [[SpacePoint]] = []
    var current: [SpacePoint] = []
    for (index, node) in nodes.enumerated() {
      if node.z.isNaN {
        if let last = current.last {
          current.append(grid.border(surface, from: last, to: node))
          lines.append(current)
        }
        current = []
        continue
      }
      if current.isEmpty, index > 0 {
        current = [grid.border(surface, from: node, to: nodes[index - 1])]
      }
      let isTorn =
        current.last.map { ($0.z - node.z).magnitude > 4 * grid.box.half.z && $0.z * node.z < 0 }
        ?? false
      if isTorn {
        lines.append(current)
        current = []
      }
      current.append(node)
    }
    return lines + [current]
  }

  private func faces(_ mesh: SpaceMesh) -> [[SpacePoint]] {
    let places = mesh.vertices.map(scene.grid.box.place)
    func place(_ index: Int) -> SpacePoint {
      places.indices.contains(index) ? places[index] : SpacePoint(.nan, .nan, .nan)
    }
    if !mesh.meshLines.isEmpty { return mesh.meshLines.map { $0.map(place) } }
    var sides: Set<[Int]> = []
    var lines: [[SpacePoint]] = []
    for face in mesh.faces where face.count > 2 {
      for (index, corner) in face.enumerated() {
        let next = face[(index + 1) % face.count]
        guard sides.insert([min(corner, next), max(corner, next)]).inserted else { continue }
        lines.append([place(corner), place(next)])
      }
    }
    return lines
  }
}
