import Calculus
import Testing

/// The step of a trust region is the minimum of the model in the ball, as Moré and Sorensen's
/// conditions tell: (H + λI) p = −g, H + λI without negative eigenvalues, and ‖p‖ equal to the radius
/// where λ is not 0.
struct TrustRegionTests {
  /// Symmetric with given eigenvalues, and the rotation that gives them.
  private func matrix(
    _ eigenvalues: [Double], using generator: inout SeededGenerator
  ) throws -> (hessian: Matrix, vectors: Matrix) {
    let size = eigenvalues.count
    let random = Matrix.random(rows: size, columns: size, using: &generator)
    let vectors = try (random + random.transpose).symmetricEigensystem().vectors
    let diagonal = Matrix(rows: size, columns: size) { $0 == $1 ? eigenvalues[$0] : 0 }
    let product = vectors * diagonal * vectors.transpose
    return ((product + product.transpose) * 0.5, vectors)
  }

  static let spectra: [[Double]] = [
    [1, 2, 3], [-1, 2, 3], [-3, -2, -1], [0, 1, 2], [-1, -1, 4], [1e-6, 1, 1e6], [-1e-6, 1, 1e6],
    [-2, 0, 0, 5], [7], [-7],
  ]

  @Test(arguments: spectra, [0.01, 1, 100])
  func theStepIsTheMinimumInTheBall(eigenvalues: [Double], radius: Double) throws {
    var generator = SeededGenerator(seed: 7)
    // A slope along all eigenvectors, one with no share in the lowest (the hard case), and one with
    // hardly any.
    for share in [1, 0, 1e-9] {
      let (hessian, vectors) = try matrix(eigenvalues, using: &generator)
      let coordinates = eigenvalues.indices.map { $0 == 0 ? share : Double($0) }
      let slope = (vectors * Matrix(column: coordinates)).elements
      if norm(slope) == 0 { continue }
      func along(_ p: [Double]) -> [Double] { (hessian * Matrix(column: p)).elements }
      func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map(*).reduce(0, +) }
      let trace = minimize(
        { product(slope, $0) + 0.5 * product($0, along($0)) },
        gradient: { zip(slope, along($0)).map(+) }, hessian: { _ in hessian },
        from: eigenvalues.map { _ in 0 }, method: .trustRegion(radius: radius),
        tolerance: 1e-12, maximumIterations: 1)
      let step = try #require(trace.steps.last)
      let shift = try #require(step.hessianShift)
      #expect(step.trustRadius == radius)
      let size = max(norm(slope), hessian.largestMagnitude * radius)
      let rest = zip(zip(along(step.step), step.step), slope).map { $0.0 + shift * $0.1 + $1 }
      #expect(norm(rest) <= 1e-9 * size)
      #expect(shift >= 0 && eigenvalues[0] + shift >= -1e-9 * hessian.largestMagnitude)
      #expect(step.stepLength <= radius * (1 + 1e-9))
      if shift > 1e-9 * hessian.largestMagnitude {
        #expect(abs(step.stepLength - radius) <= 1e-9 * radius)
      }
    }
  }
}
