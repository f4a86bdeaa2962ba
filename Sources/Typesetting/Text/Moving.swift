import Geometry
import Scene

extension Rectangle {
  /// The rectangle displaced by a vector.
  func moved(by offset: Vector) -> Rectangle {
    Rectangle(
      Point(minX, minY) + offset, Point(maxX, maxY) + offset)
  }
}

extension Scene.Item {
  /// The item displaced by a vector.
  func moved(by offset: Vector) -> Scene.Item {
    guard offset != .zero else { return self }
    let shift = Affine.translation(offset.dx, offset.dy)
    switch self {
    case .group(var group):
      group.transform = group.transform.then(shift)
      return .group(group)
    case .path(var shape):
      shape.path = shape.path.applying(shift)
      return .path(shape)
    case .glyphs(var run):
      for i in run.glyphs.indices { run.glyphs[i].position = run.glyphs[i].position + offset }
      return .glyphs(run)
    case .image(var raster):
      raster.frame = raster.frame.moved(by: offset)
      return .image(raster)
    }
  }
}
