import Calculus

/// The shape of a polynomial around an isolated critical point, from its signs on a blown-up sphere.
struct ShapeTest {
  /// The difference from the value at the point, blown up.
  let difference: BlownUpPolynomial
  let radius: Interval
  let count: Int

  private enum Sign { case positive, negative, rising, falling }

  /// The shape around a critical point; nil where nothing is proved.
  ///
  /// Weights and radii are tried in turn: the terms of least weighted degree tell the shape only if
  /// all that matter are among them.
  static func shape(of function: Polynomial, at place: [Rational]) -> CriticalPointShape? {
    guard let shifted = try? function.shifted(by: place) else { return nil }
    let value = shifted.entries.first { $0.monomial.isOne }?.coefficient ?? .zero
    let difference = shifted - Polynomial(value)
    var uncounted: CriticalPointShape?
    for radius in IsolatedZero.radii {
      for weights in IsolatedZero.weights(of: place.count) {
        let test = ShapeTest(
          difference: BlownUpPolynomial(difference, weights: weights), radius: radius,
          count: place.count)
        switch test.shape {
        case nil: continue
        case .saddle(falls: nil)?: uncounted = .saddle(falls: nil)
        case let shape?: return shape
        }
        if place.count > 2 { return uncounted }
      }
    }
    return uncounted
  }

  /// Nil where nothing is proved.
  private var shape: CriticalPointShape? {
    let faces = Directions.faces(count)
    if faces.allSatisfy({ isOfOneSign($0) { $0.lower > 0 } }) { return .minimum }
    if faces.allSatisfy({ isOfOneSign($0) { $0.upper < 0 } }) { return .maximum }
    if count == 1 {
      let differs = [faces, faces.reversed()].contains { ends in
        isOfOneSign(ends[0]) { $0.lower > 0 } && isOfOneSign(ends[1]) { $0.upper < 0 }
      }
      return differs ? .inflection : nil
    }
    if count == 2, let falls = falls { return falls == 1 ? .inflection : .saddle(falls: falls) }
    let signs =
      faces.map { face in difference.range(face.map { Interval($0.midpoint) }, radius) }
      + faces.flatMap { corner in
        corner.indices.map { fixed in
          let place = corner.indices.map { Interval($0 == fixed ? corner[$0].lower : 1) }
          return difference.range(place, radius)
        }
      }
    let isIndefinite = signs.contains { $0.lower > 0 } && signs.contains { $0.upper < 0 }
    return isIndefinite ? .saddle(falls: nil) : nil
  }

  private func isOfOneSign(_ face: [Interval], _ isRight: (Interval) -> Bool) -> Bool {
    Subdivision(limit: 300).holds(on: face + [radius]) { part in
      isRight(difference.range(Array(part.dropLast()), part[part.count - 1]))
    }
  }

  /// How often the function falls on the way around the point in the plane.
  ///
  /// The square is walked around in pieces on each of which it keeps its sign, or rises or falls all
  /// the way; a run of rising ones between different signs holds one change.
  private var falls: Int? {
    var signs: [Sign] = []
    // An odd number: the middles of the sides, where symmetric functions vanish, are within pieces.
    let pieces = 63
    for (fixed, end, walk) in [(1, -1.0, 1.0), (0, 1.0, 1.0), (1, 1.0, -1.0), (0, -1.0, -1.0)] {
      for step in 0..<pieces {
        let ends = [step, step + 1].map { walk * (2 * Double($0) / Double(pieces) - 1) }
        let piece = Interval(min(ends[0], ends[1]), max(ends[0], ends[1]))
        guard let parts = self.signs(fixed, end, piece, walk, depth: 6) else { return nil }
        signs += parts
      }
    }
    return ShapeTest.changes(signs).map { $0 / 2 }
  }

  /// How often the sign changes on a closed way; nil where a run of slopes does not tell.
  private static func changes(_ signs: [Sign]) -> Int? {
    guard let start = signs.firstIndex(where: { $0 == .positive || $0 == .negative }) else {
      return nil
    }
    var (changes, last, run) = (0, signs[start], Sign?.none)
    for offset in 1...signs.count {
      let sign = signs[(start + offset) % signs.count]
      if sign == .rising || sign == .falling {
        guard run == nil || run == sign else { return nil }
        run = sign
        continue
      }
      switch (run, last, sign) {
      case (nil, .positive, .positive), (nil, .negative, .negative): break
      case (.rising, .negative, .positive), (.falling, .positive, .negative): changes += 1
      default: return nil
      }
      (last, run) = (sign, nil)
    }
    return changes
  }

  /// The signs on the parts of a piece in the order of the walk, as fine as needed.
  private func signs(
    _ fixed: Int, _ end: Double, _ along: Interval, _ walk: Double, depth: Int
  ) -> [Sign]? {
    if let sign = sign(fixed, end, along, walk) { return [sign] }
    guard depth > 0 else { return nil }
    let (low, high) = along.parts(cutAt: along.midpoint)
    guard let lower = signs(fixed, end, low, walk, depth: depth - 1),
      let upper = signs(fixed, end, high, walk, depth: depth - 1)
    else { return nil }
    return walk > 0 ? lower + upper : upper + lower
  }

  private func sign(
    _ fixed: Int, _ end: Double, _ along: Interval, _ walk: Double
  ) -> Sign? {
    let place = fixed == 0 ? [Interval(end), along] : [along, Interval(end)]
    let whole = difference.range(place, radius)
    if whole.lower > 0 { return .positive }
    if whole.upper < 0 { return .negative }
    let slope = difference.slope(place, radius, by: 1 - fixed) * Interval(walk)
    return slope.lower > 0 ? .rising : slope.upper < 0 ? .falling : nil
  }
}
