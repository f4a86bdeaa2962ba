private import RealModule

/// How the lengths of arrows grow with those of their vectors.
public enum LengthScale: Sendable, Hashable, CaseIterable {
  /// In proportion.
  case linear
  /// With the square root, so that short vectors can be seen beside long ones.
  case squareRoot
  /// With the logarithm for long vectors and in proportion for short ones: asinh(10 v) of the size
  /// relative to that of long vectors.
  case logarithmic
  /// All alike, so that only directions are shown.
  case equal

  /// The length, in units of that of a vector of relative size 1; 0 for 0.
  func length(of size: Double) -> Double {
    guard size > 0 else { return 0 }
    return switch self {
    case .linear: size
    case .squareRoot: size.squareRoot()
    case .logarithmic: Double.asinh(10 * size) / Double.asinh(10)
    case .equal: 1
    }
  }
}

/// Which part of an arrow stands at its point.
public enum ArrowPivot: Sendable, Hashable, CaseIterable {
  /// Its start.
  case tail
  /// Its middle.
  case middle
  /// The end of its head.
  case tip

  /// The share of the arrow that lies before the point.
  var share: Double {
    switch self {
    case .tail: 0
    case .middle: 0.5
    case .tip: 1
    }
  }
}
