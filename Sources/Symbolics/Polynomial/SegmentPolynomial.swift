/// A polynomial in several generators whose powers lie on a line, written in one unknown.
///
/// With z for a quotient of two products of powers without common factors, such as x²/y, it is a
/// monomial times a polynomial in z, and so are its factors, since the sums of points of two sets lie
/// on a line only if both do. All homogeneous polynomials in two generators are of this kind.
struct SegmentPolynomial {
  /// The polynomial in z, in the first of the generators.
  let inner: Polynomial
  let lane: Int
  private let lanes: [Int]
  /// The powers in z of the generators.
  private let direction: [Int]

  /// Nil where the powers do not lie on a line.
  ///
  /// - Parameter polynomial: in two generators or more, without a common monomial.
  init?(_ polynomial: Polynomial) {
    lanes = polynomial.generators
    guard lanes.count > 1, polynomial.entries.count > 1 else { return nil }
    let lanes = lanes
    let points = polynomial.entries.map { entry in lanes.map { entry.monomial[$0] } }
    let step = zip(points[1], points[0]).map { $0 - $1 }
    let divisor = Int(step.reduce(UInt(0)) { Rational.gcd($0, $1.magnitude) })
    guard divisor > 0, let pivot = step.firstIndex(where: { $0 != 0 }) else { return nil }
    let direction = step.map { $0 / divisor }
    var places: [Int] = []
    for point in points {
      let offsets = zip(point, points[0]).map { $0 - $1 }
      let place = offsets[pivot] / direction[pivot]
      guard offsets == direction.map({ $0 * place }) else { return nil }
      places.append(place)
    }
    let first = places.min() ?? 0
    lane = lanes[0]
    self.direction = direction
    let lane = lane
    inner = Polynomial(
      gathering: zip(polynomial.entries, places).map { entry, place in
        Polynomial.Entry(
          monomial: Monomial(generator: lane, power: place - first), coefficient: entry.coefficient)
      })
  }

  /// A factor of `inner` in the generators, without a common monomial.
  func written(_ factor: Polynomial) -> Polynomial {
    let powers = factor.entries.map { $0.monomial[lane] }
    let (first, last) = (powers.min() ?? 0, powers.max() ?? 0)
    return Polynomial(
      gathering: zip(factor.entries, powers).map { entry, power in
        var monomial = Monomial.one
        for (lane, slope) in zip(lanes, direction) {
          monomial[lane] = slope >= 0 ? slope * (power - first) : -slope * (last - power)
        }
        return Polynomial.Entry(monomial: monomial, coefficient: entry.coefficient)
      })
  }
}
