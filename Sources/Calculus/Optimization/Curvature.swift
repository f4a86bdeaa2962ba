/// What the Hessian tells about a place, for methods that use it.
struct Curvature {
  /// Nil if the Hessian is not symmetric or not finite.
  private(set) var spectrum: SymmetricEigensystem?
  /// Whether the gradient vanishes here while a direction curves down.
  private(set) var isAtSaddle = false

  var eigenvalues: [Double] { spectrum?.values ?? [] }
  var largestMagnitude: Double { eigenvalues.map(abs).max() ?? 0 }

  /// Evaluates the Hessian at a place; gives whether the place is a minimum as far as second
  /// derivatives tell.
  mutating func look(
    at place: Objective.Place, tolerance: Double, in objective: inout Objective
  ) -> Bool {
    spectrum = try? objective.hessian(at: place.point).symmetricEigensystem()
    isAtSaddle = false
    guard norm(place.gradient) <= tolerance else { return false }
    // A Hessian by differences has errors of about 1e-8 of its largest entry.
    isAtSaddle = (eigenvalues.first ?? 0) < -1e-6 * largestMagnitude
    return !isAtSaddle
  }
}

extension SymmetricEigensystem {
  /// A vector's coordinates along the eigenvectors.
  func coordinates(of vector: [Double]) -> [Double] {
    values.indices.map { column in
      vector.indices.reduce(0) { $0 + vectors[$1, column] * vector[$1] }
    }
  }

  /// The vector with coordinates along the eigenvectors.
  func vector(at coordinates: [Double]) -> [Double] { vectors * coordinates }
}
