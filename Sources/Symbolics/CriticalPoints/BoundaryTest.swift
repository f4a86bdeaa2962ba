import Calculus

/// What a function on the boundary of a box tells about critical points inside.
///
/// Where the gradient turns around a number of times other than 0 on the way around a box in the
/// plane, or changes its sign across one on a line, it vanishes inside (Kronecker's existence theorem
/// for the degree of a map; Ortega and Rheinboldt, *Iterative Solution of Nonlinear Equations in
/// Several Variables*, 6.3). Where the function on the boundary is larger than at a point inside,
/// there is a minimum inside, in any number of variables.
struct BoundaryTest {
  let system: GradientSystem

  /// What was proved about a box.
  struct Finding {
    /// Of a point in the box; nil where only the gradient told that there is one.
    var shape: CriticalPointShape?
    /// A box that holds a critical point.
    var box: [Interval]
  }

  /// Looks at a box and ever larger ones around it.
  ///
  /// - Parameters:
  ///   - region: where the larger boxes must lie.
  func finding(around hull: [Interval], at place: [Double], in region: [Interval]) -> Finding? {
    for factor in [1.0, 4, 16, 64, 256, 4096, 65536] {
      let box = zip(hull, region).map { side, whole -> Interval in
        let margin = factor * max(side.width, 1e-12 * whole.width)
        return (side + Interval(-margin, margin)).intersection(whole)
      }
      guard zip(box, hull).allSatisfy({ $0.enclosesInInterior($1) }) else { return nil }
      let evaluation = system.evaluate(box)
      guard evaluation.regularity >= .continuous else { return nil }
      if let shape = extremum(on: box, at: place) { return Finding(shape: shape, box: box) }
      if turns(around: box) { return Finding(box: box) }
    }
    return nil
  }

  private func extremum(on box: [Interval], at place: [Double]) -> CriticalPointShape? {
    let value = system.evaluate(place.map { Interval($0) }).value.range
    func isAll(_ test: (Interval) -> Bool) -> Bool {
      sides(of: box).allSatisfy { side in
        var parts = [side]
        for _ in 0..<5 { parts = parts.flatMap { halves($0) } }
        return parts.allSatisfy { test(system.evaluate($0).value.range) }
      }
    }
    if isAll({ $0.lower > value.upper }) { return .minimum }
    return isAll { $0.upper < value.lower } ? .maximum : nil
  }

  private func sides(of box: [Interval]) -> [[Interval]] {
    box.indices.flatMap { fixed in
      [box[fixed].lower, box[fixed].upper].map { end in
        var side = box
        side[fixed] = Interval(end)
        return side
      }
    }
  }

  private func halves(_ part: [Interval]) -> [[Interval]] {
    guard let widest = part.indices.max(by: { part[$0].width < part[$1].width }),
      part[widest].width > 0
    else { return [part] }
    let (low, high) = part[widest].parts(cutAt: part[widest].midpoint)
    return [low, high].map { side in
      var half = part
      half[widest] = side
      return half
    }
  }

  /// Whether the degree of the gradient on the boundary is known and not 0.
  private func turns(around box: [Interval]) -> Bool {
    switch box.count {
    case 1:
      let (low, high) = (
        system.gradient(at: [box[0].lower])[0], system.gradient(at: [box[0].upper])[0]
      )
      return (low.upper < 0 && high.lower > 0) || (low.lower > 0 && high.upper < 0)
    case 2: return winding(around: box).map { $0 != 0 } ?? false
    default: return false
    }
  }

  /// How often the gradient turns around on the way around a rectangle; nil where it may vanish.
  ///
  /// On each piece of the way one component keeps its sign, so that the gradient stays in one of four
  /// half planes; from one piece to the next it goes at most to a neighbouring one.
  private func winding(around box: [Interval]) -> Int? {
    let (x, y) = (box[0], box[1])
    let sides: [(fixed: Int, end: Double, isUpward: Bool)] = [
      (1, y.lower, true), (0, x.upper, true), (1, y.upper, false), (0, x.lower, false),
    ]
    var quarters: [Int] = []
    for side in sides {
      var open = [box[1 - side.fixed]]
      var count = 0
      while let piece = open.popLast() {
        count += 1
        let place = side.fixed == 0 ? [Interval(side.end), piece] : [piece, Interval(side.end)]
        if let quarter = quarter(system.evaluate(place).gradient) {
          quarters.append(quarter)
          continue
        }
        guard count < 200, piece.width > 1e-12 * box[1 - side.fixed].width else { return nil }
        let (low, high) = piece.parts(cutAt: piece.midpoint)
        open += side.isUpward ? [high, low] : [low, high]
      }
    }
    let turns = quarters.indices.map { index in
      let step = quarters[index] - quarters[index == 0 ? quarters.count - 1 : index - 1]
      return step == 3 ? -1 : step == -3 ? 1 : step
    }
    return turns.contains { abs($0) > 1 } ? nil : turns.reduce(0, +) / 4
  }

  /// Which of the half planes to the right, above, to the left and below holds a gradient.
  private func quarter(_ gradient: [Interval]) -> Int? {
    if gradient[0].lower > 0 { return 0 }
    if gradient[1].lower > 0 { return 1 }
    if gradient[0].upper < 0 { return 2 }
    return gradient[1].upper < 0 ? 3 : nil
  }
}
