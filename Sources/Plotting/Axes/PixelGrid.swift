internal import Geometry

/// Puts frames, ticks and grids, but never data, on the middle of pixels of one point, where thin
/// lines are crisp; a line moves by half a point at most.
enum PixelGrid {
  /// The nearest middle of a pixel; what is not finite stays.
  static func snapped(_ coordinate: Double) -> Double {
    (coordinate - 0.5).rounded() + 0.5
  }

  /// A rectangle with its edges on the middle of pixels.
  static func snapped(_ frame: Rectangle) -> Rectangle {
    Rectangle(
      Point(snapped(frame.minX), snapped(frame.minY)),
      Point(snapped(frame.maxX), snapped(frame.maxY)))
  }
}
