import Geometry

/// The grid of whole numbers on which the outlines of glyphs are written.
///
/// Whole numbers take fewer characters than decimals, and no figure needs letters to a hundredth of
/// a point: with two decimals elsewhere a unit is 0.03 points, so that letters are placed within
/// 0.015 points in x and in y, and their outlines stay within 0.025 points of the font's, a tenth of
/// a pixel when a point is drawn as four.
struct GlyphGrid: Hashable {
  /// The decimals of a point to which other coordinates are written.
  let digits: Int

  /// The units in a point.
  var unitsPerPoint: Double { Double(Decimal.unit(digits: digits)) / 3 }

  /// The attribute that magnifies units to points.
  var attribute: String {
    " transform=\"scale(\(Decimal.string(3 / Double(Decimal.unit(digits: digits)), digits: digits)))\""
  }

  /// The point of the grid nearest to a position.
  func position(_ point: Point) -> GridPoint {
    func nearest(_ value: Double) -> Int { Decimal.scaled(value * unitsPerPoint, unit: 1) }
    return GridPoint(nearest(point.x), nearest(point.y))
  }
}
