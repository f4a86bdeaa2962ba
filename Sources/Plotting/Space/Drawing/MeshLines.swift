import Scene

/// The quiet lines that show the shape of surfaces, in the space of the camera.
struct MeshLines {
  let scene: SpaceScene

  /// The mesh lines of all surfaces that share the quiet pen.
  func quiet() -> [[SpacePoint]] {
    scene.fields.indices.flatMap { scene.fields[$0].hasMesh ? graph($0) : [] }
      + drawn { $0 == nil }.flatMap { faces($0) }
  }

  /// The lines of each mesh that has a pen of its own.
  func clear() -> [(stroke: Stroke, lines: [[SpacePoint]])] {
    drawn { $0 != nil }.compactMap { mesh in mesh.meshStroke.map { ($0, faces(mesh)) } }
  }

  private func drawn(_ isWanted: (Stroke?) -> Bool) -> [SpaceMesh] {
    scene.meshes.filter { $0.hasMesh && $0.isPainted && isWanted($0.meshStroke) }
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
    // Only a surface that leaves the box is torn.
    if !grid.leavesBox, nodes.allSatisfy({ !$0.z.isNaN }) { return [nodes] }
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
    // Faces that meet may have corners of their own at one place.
    var sides: Set<[SpacePoint]> = []
    var lines: [[SpacePoint]] = []
    for face in mesh.faces where face.count > 2 {
      for (index, corner) in face.enumerated() {
        let side = [place(corner), place(face[(index + 1) % face.count])]
        guard !sides.contains(side), !sides.contains([side[1], side[0]]) else { continue }
        sides.insert(side)
        lines.append(side)
      }
    }
    return lines
  }
}
