/// The limit of a difference quotient as its step shrinks, by Ridders' method.
///
/// Each quotient's error has only even powers of the step, so a Neville table over shrinking steps
/// removes them one by one; the entry with the least estimated error wins. (C. Ridders, *Accurate
/// computation of F′(x) and F′(x)F″(x)*, Advances in Engineering Software 4, 1982; the table as in
/// *Numerical Recipes*, section 5.7.) Where the entries do not settle down to rounding, the function
/// varies on a smaller scale, and ladders of ten, a hundred and a thousand times smaller steps are
/// tried too.
struct Extrapolation {
  /// The first step of the first ladder.
  let step: Double
  /// The order of the derivative: the quotients' rounding error grows with the step to this power.
  let order: Int
  /// The magnitude of each component of the function, which says how large rounding errors are.
  let magnitudes: [Double]

  private static let shrink = 1.4
  private static let rows = 10

  private struct Estimate {
    var value: Double
    var error: Double
  }

  /// The limits, component by component; NaN where no quotient was finite.
  ///
  /// - Parameter quotient: The difference quotients for a step, one for each component.
  func limit(_ quotient: (Double) -> [Double]) -> [Double] {
    var best: [Estimate] = []
    for ladder in 0..<4 {
      var first = step
      for _ in 0..<ladder { first /= 10 }
      let found = climb(from: first, quotient)
      if best.isEmpty {
        best = found
      } else {
        for index in best.indices
        where index < found.count && found[index].error < best[index].error / 2 {
          best[index] = found[index]
        }
      }
      if best.allSatisfy({ $0.error <= 1e-11 * $0.value.magnitude + Double.leastNormalMagnitude }) {
        break
      }
    }
    return best.map(\.value)
  }

  private func climb(from first: Double, _ quotient: (Double) -> [Double]) -> [Estimate] {
    var steps: [Double] = []
    var h = first
    for _ in 0..<Self.rows {
      steps.append(h)
      h /= Self.shrink
    }
    let quotients = steps.map(quotient)
    return (quotients.first ?? []).indices.map { component in
      let known = component < magnitudes.count ? magnitudes[component] : 0
      // At a removable singularity the point itself has no value.
      let scale = known.isFinite ? known : 0
      let noise = steps.map { Double.ulpOfOne * scale / (order == 1 ? $0 : $0 * $0) }
      return Self.best(quotients.map { $0[component] }, noise: noise)
    }
  }

  private static func best(_ quotients: [Double], noise: [Double]) -> Estimate {
    // Steps that reach out of the function's domain tell nothing; begin after them.
    let usable = Array(zip(quotients, noise).drop { !$0.0.isFinite })
    guard let first = usable.first else {
      return Estimate(value: quotients.last ?? .nan, error: .infinity)
    }
    var best = Estimate(value: first.0, error: .infinity)
    var previous = [first.0]
    for (start, noise) in usable.dropFirst() {
      var row = [start]
      var factor = shrink * shrink
      for column in previous.indices {
        row.append((row[column] * factor - previous[column]) / (factor - 1))
        factor *= shrink * shrink
        let spread = max(
          abs(row[column + 1] - row[column]), abs(row[column + 1] - previous[column]))
        if spread + noise <= best.error {
          best = Estimate(value: row[column + 1], error: spread + noise)
        }
      }
      // When a higher order is worse by far, rounding has taken over.
      if let new = row.last, let old = previous.last, abs(new - old) >= 2 * best.error,
        row.count > 3
      {
        break
      }
      previous = row
    }
    return best
  }
}

/// The first step for extrapolation at a coordinate: a tenth of its size, at least a tenth.
func startingStep(at x: Double) -> Double { 0.1 * max(1, abs(x)) }
