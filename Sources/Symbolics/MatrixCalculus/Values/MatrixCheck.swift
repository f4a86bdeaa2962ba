import Calculus

/// What a comparison of a derivative's formula with numbers found.
public struct MatrixCheck: Sendable, Hashable {
  /// The largest distance from exact derivatives (dual numbers), relative to the largest of them.
  public let deviation: Double
  /// The largest distance from extrapolated central differences, relative to the largest of them.
  public let differenceDeviation: Double
  /// The sizes of the letters, in the order of the letters.
  public let sizes: [(name: String, size: Int)]
  /// How many entries were compared.
  public let entries: Int

  /// Whether both distances are what rounding explains: 1e-9 for exact derivatives, 1e-5 for
  /// differences.
  public var agrees: Bool { deviation <= 1e-9 && differenceDeviation <= 1e-5 }

  /// Whether two checks found the same.
  public static func == (a: MatrixCheck, b: MatrixCheck) -> Bool {
    a.deviation == b.deviation && a.differenceDeviation == b.differenceDeviation
      && a.entries == b.entries && a.sizes.elementsEqual(b.sizes) { $0 == $1 }
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(deviation)
    hasher.combine(differenceDeviation)
    hasher.combine(entries)
  }
}

extension MatrixDerivative {
  /// Compares the formula with derivatives taken of the numbers, at a random point.
  ///
  /// Letters get different sizes (3, 4, 2, 5, …, so that a transposition or a mistaken order cannot
  /// hide; where the function has no value then, in the opposite order), symbols random entries: square
  /// matrices near twice the identity, so that they have inverses and positive determinants; symmetric
  /// and positive definite ones as assumed. Where the function is not defined at a point the next one
  /// is tried.
  ///
  /// - Parameters:
  ///   - seed: of the random numbers; the same seed gives the same result on every machine.
  ///   - sizes: sizes of letters, where others are wanted.
  /// - Returns: the distances of the formula from exact derivatives and from differences.
  /// - Throws: ``MatrixCalculusError/undefined(_:)`` if the function is defined at none of 50 points.
  public func verify(
    seed: UInt64 = 1, sizes: [String: Int] = [:]
  ) throws(MatrixCalculusError) -> MatrixCheck {
    var random = SeededGenerator(seed: seed)
    // Some functions need more rows than columns, or fewer: (AᵀA)⁻¹.
    for reversed in [false, true] {
      let trial = MatrixTrial(self, sizes: sizes, reversed: reversed)
      for _ in 0..<25 {
        if let check = try trial.check(&random) { return check }
      }
    }
    throw .undefined("\(function.unicode) has a value at none of 50 random points")
  }
}
