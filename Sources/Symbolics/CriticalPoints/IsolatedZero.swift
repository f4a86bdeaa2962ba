import Calculus

/// A proof that a polynomial field vanishes at one point of a box only, however degenerate that is.
///
/// Around the point, in weighted polar coordinates xᵢ = rʷⁱ uᵢ with max |uᵢ| = 1, each component of the
/// field is a power of r times a polynomial in u and r. Where interval arithmetic shows that for
/// 0 ≤ r ≤ R these are nowhere all 0, the point is the only zero in the box |xᵢ| ≤ Rʷⁱ. Weights other
/// than 1 are needed where the variables enter with different powers, as in x² + y⁴.
struct IsolatedZero {
  /// The only zero in ``territory``.
  let place: [Rational]
  /// The box that holds no other zero.
  let territory: [Interval]

  /// Nil if it is no zero, or nothing could be proved.
  ///
  /// - Parameters:
  ///   - field: the components, in the generators 0, 1, ….
  ///   - box: what the territory must hold.
  init?(of field: [Polynomial], at place: [Rational], holding box: [Interval]) {
    guard let shifted = try? field.map({ try $0.shifted(by: place) }),
      shifted.allSatisfy({ !$0.entries.contains { $0.monomial.isOne } }),
      shifted.contains(where: { !$0.isZero })
    else { return nil }
    let centre = place.map(\.enclosure)
    for radius in IsolatedZero.radii {
      for weights in IsolatedZero.weights(of: place.count) {
        let sides = weights.map { radius.pow($0).upper }
        // The territory from the inside: less than the box that was looked at.
        let territory = zip(centre, sides).map { middle, side in
          Interval((middle.upper - side).nextUp, (middle.lower + side).nextDown)
        }
        guard zip(territory, box).allSatisfy({ $0.encloses($1) }) else { continue }
        let parts = shifted.map { BlownUpPolynomial($0, weights: weights) }
        guard
          Directions.faces(place.count).allSatisfy({ face in
            Subdivision(limit: 600).holds(on: face + [radius]) { part in
              let directions = Array(part.dropLast())
              return parts.contains { !$0.range(directions, part[part.count - 1]).contains(0) }
            }
          })
        else { continue }
        (self.place, self.territory) = (place, territory)
        return
      }
    }
    return nil
  }

  /// The ranges of r to try.
  static let radii = [2, 4, 7, 11, 16].map {
    Interval(0, Double(sign: .plus, exponent: -$0, significand: 1))
  }

  /// The weights to try, equal ones first; all of one, two or three variables up to 4, 4 and 2.
  static func weights(of count: Int) -> [[Int]] {
    let largest = count == 1 ? 1 : count == 2 ? 4 : 2
    var lists: [[Int]] = [[]]
    for _ in 0..<count { lists = lists.flatMap { list in (1...largest).map { list + [$0] } } }
    let isReduced = { (list: [Int]) in
      !(2...4).contains { divisor in list.allSatisfy { $0.isMultiple(of: divisor) } }
    }
    let size = { (list: [Int]) in list.reduce(0, +) }
    return lists.filter(isReduced).enumerated()
      .sorted { (size($0.element), $0.offset) < (size($1.element), $1.offset) }.map(\.element)
  }
}

/// The boundary of the cube max |uᵢ| = 1.
enum Directions {
  /// The sides: one coordinate -1 or 1, the others from -1 to 1.
  static func faces(_ count: Int) -> [[Interval]] {
    (0..<count).flatMap { fixed in
      [-1.0, 1.0].map { end in
        (0..<count).map { $0 == fixed ? Interval(end) : Interval(-1, 1) }
      }
    }
  }
}
