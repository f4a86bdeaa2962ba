/// A stretch of a curve on which it is proved to be smooth, with bounds of its derivatives.
struct SmoothStretch {
  /// Where it begins.
  var low: Double
  /// Where it ends.
  var high: Double
  /// A bound of the magnitude of the fourth derivative.
  var bend: Double
  /// The least steepness of a graph.
  var steepness: Double

  /// The length.
  var width: Double { high - low }

  /// Takes over the bounds of another stretch.
  mutating func join(_ other: SmoothStretch) {
    bend = max(bend, other.bend)
    steepness = min(steepness, other.steepness)
  }

  /// The greatest length of a piece on the stretch with an error within a tolerance.
  ///
  /// Where a graph is steep and both it and the piece rise or both fall, the distance is less than
  /// the vertical error by the factor √(1 + m²), m being the least steepness: the graph has to cross
  /// the perpendicular from the drawn point to the line of that slope.
  ///
  /// - Parameter isEased: whether use is made of that.
  func longest(within tolerance: Double, isEased: Bool = true) -> Double {
    guard bend > 0 else { return .infinity }
    let m = isEased ? min(steepness, 1e3) : 0
    let error = tolerance * (1 + m * m).squareRoot()
    return (384 * error / bend).squareRoot().squareRoot()
  }
}
