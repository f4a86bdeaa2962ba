/// What a function does around a point where its gradient vanishes, as its Hessian tells.
public enum CriticalPointKind: String, Sendable, Hashable, CaseIterable {
  /// All eigenvalues are positive.
  case minimum
  /// All eigenvalues are negative.
  case maximum
  /// Some eigenvalues are positive and some negative.
  case saddle
  /// An eigenvalue is 0 and the others do not differ in sign: higher derivatives decide.
  case degenerate

  /// Classifies by the signs of eigenvalues.
  ///
  /// - Parameters:
  ///   - eigenvalues: of the Hessian; NaN counts as 0, and without eigenvalues the point is
  ///     degenerate.
  ///   - tolerance: what counts as 0, relative to the largest eigenvalue.
  public init(eigenvalues: [Double], tolerance: Double = 1e-10) {
    let scale = eigenvalues.map(abs).filter { !$0.isNaN }.max() ?? 0
    self.init(
      positive: eigenvalues.filter { $0 > tolerance * scale }.count,
      negative: eigenvalues.filter { $0 < -tolerance * scale }.count, of: eigenvalues.count)
  }

  /// Classifies by intervals that hold the eigenvalues: the kind is proved unless it is degenerate,
  /// which is also the answer where an interval holds 0 and the others do not differ in sign.
  public init(enclosures: [Interval]) {
    self.init(
      positive: enclosures.filter { $0.lower > 0 }.count,
      negative: enclosures.filter { $0.upper < 0 }.count, of: enclosures.count)
  }

  private init(positive: Int, negative: Int, of count: Int) {
    switch (positive, negative) {
    case (1..., 1...): self = .saddle
    case (1..., 0) where positive == count: self = .minimum
    case (0, 1...) where negative == count: self = .maximum
    default: self = .degenerate
    }
  }

  /// Classifies by a symmetric Hessian, from proven bounds of its eigenvalues.
  ///
  /// Degenerate is what bounds of some units in the last place of the largest eigenvalue, for each
  /// row, do not tell from 0.
  ///
  /// - Throws: ``MatrixError`` if the matrix has no real eigenvalues to go by.
  public init(hessian: Matrix) throws(MatrixError) {
    self.init(enclosures: try IntervalMatrix(hessian).symmetricEigenvalues())
  }

  /// What the signs say and what follows, in words.
  public var summary: String {
    switch self {
    case .minimum: "all positive, so a local minimum (convex)"
    case .maximum: "all negative, so a local maximum (concave)"
    case .saddle: "mixed signs, so a saddle point"
    case .degenerate: "some are zero, so the second derivatives do not decide"
    }
  }
}

extension CriticalPointKind: CustomStringConvertible {
  /// The name of the kind.
  public var description: String { rawValue }
}
