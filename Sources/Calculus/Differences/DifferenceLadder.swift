/// Difference quotients over shrinking steps, and the limit that they show.
///
/// The quotients are extrapolated to step 0 (Neville's scheme in the powers of the step that their
/// error has; C. Ridders, *Accurate computation of F′(x) and F′(x)F″(x)*, Advances in Engineering
/// Software 4, 1982). What is different here is what counts as evidence. An extrapolated value can
/// look settled and be wrong: at large steps sin(10⁴x) gives quotients that mean nothing. So each
/// candidate must explain the quotients at *all* smaller steps, down to where rounding drowns them:
/// what a quotient at a smaller step deviates is taken as noise in the function, and noise in the
/// function weighs h⁻ⁿ in the n-th derivative. The candidate with the least such error, beside its
/// value, wins.
struct DifferenceLadder {
  /// The steps, falling.
  let steps: [Double]
  /// The quotients; those at steps that leave the domain are not finite.
  let quotients: [Double]
  /// The least possible rounding error of each quotient.
  let rounding: [Double]
  /// How far the quotients from the left and from the right disagree; NaN where unknown.
  let mismatch: [Double]
  /// The order of the derivative.
  let order: Int
  /// The powers of the step in the quotients' error: 2 for the even ones, 1 for all.
  let power: Int
  /// The size that the derivative would have if the function varied as much as it is large, or as its
  /// widest difference shows, on the scale of x.
  ///
  /// A ten-thousandth of it counts as a size to which
  /// errors are relative, so that a derivative of 0 can be resolved.
  let scale: Double

  private static let depth = 5
  /// How many steps below the one that is used must speak for it.
  private static let witnesses = 4
  /// Noise is estimated from a few samples and may be larger than any of them.
  private static let caution = 2.0

  /// One entry of the Neville scheme.
  private struct Candidate {
    var row: Int
    var column: Int
    var value: Double
    var error: Double
    /// The error beside the value, its change over the step, or the scale, whichever is largest.
    var relative: Double
  }

  /// The limit; value NaN and error infinite where there are too few quotients.
  func limit(evaluations: Int) -> DerivativeEstimate {
    let start = (quotients.lastIndex { !$0.isFinite } ?? -1) + 1
    let table = extrapolated(from: start)
    let isLong = quotients.count - start > Self.witnesses + 2
    let candidates = isLong ? candidates(of: table, start) : []
    guard let best = best(of: candidates, table) else {
      return DerivativeEstimate(
        value: .nan, error: .infinity, isResolved: false, step: .nan, evaluations: evaluations)
    }
    return DerivativeEstimate(
      value: best.value, error: best.error,
      isResolved: best.relative <= 0.01 && sidesAgree(best)
        && isAlone(best, among: candidates, table),
      step: steps[best.row],
      evaluations: evaluations)
  }

  /// The Neville scheme: entry k · (depth + 1) + m is extrapolated from the steps k − m … k; NaN where
  /// there are none.
  private func extrapolated(from start: Int) -> [Double] {
    let width = Self.depth + 1
    var table = [Double](copies: quotients.count * width, of: .nan)
    for k in start..<quotients.count {
      table[k * width] = quotients[k]
      for m in 0..<min(k - start, Self.depth) {
        let ratio = steps[k - m - 1] / steps[k]
        let factor = power == 2 ? ratio * ratio : ratio
        let entry = table[k * width + m]
        table[k * width + m + 1] = entry + (entry - table[(k - 1) * width + m]) / (factor - 1)
      }
    }
    return table
  }

  /// The candidate with the least error; nil where none has a finite one.
  ///
  /// The neighbouring rows alone bound the error from below, which spares most candidates the whole
  /// test, once the most promising one has been through it.
  private func best(of candidates: [Candidate], _ table: [Double]) -> Candidate? {
    guard let promising = candidates.min(by: { $0.relative < $1.relative }) else { return nil }
    var best = completed(promising, from: table)
    for candidate in candidates where candidate.relative < best.relative {
      let tested = completed(candidate, from: table)
      if tested.relative < best.relative { best = tested }
    }
    return best.relative < .infinity ? best : nil
  }

  /// All candidates with lower bounds of their errors.
  private func candidates(of table: [Double], _ start: Int) -> [Candidate] {
    let width = Self.depth + 1
    var result: [Candidate] = []
    result.reserveCapacity(quotients.count * width)
    for k in (start + 1)..<(quotients.count - Self.witnesses) {
      for m in 0...min(k - start - 1, Self.depth) {
        let value = table[k * width + m]
        let above = (table[(k - 1) * width + m] - value).magnitude
        let below = remainder(
          table[(k + 1) * width + m] - value,
          table[(k + 2) * width + m] - table[(k + 1) * width + m])
        result.append(candidate(k, m, value, spread: max(above, Self.caution * below)))
      }
    }
    return result
  }

  /// What is left to the limit when two steps towards it are known: the sum of a geometric series
  /// where they fall slowly, as they do for functions that are not smooth.
  private func remainder(_ first: Double, _ second: Double) -> Double {
    let ratio = second / first
    return first.magnitude * (ratio > 0 && ratio < 1 ? 1 / (1 - min(ratio, 0.9)) : 1)
  }

  private func candidate(_ k: Int, _ m: Int, _ value: Double, spread: Double) -> Candidate {
    // Extrapolation from one side weighs the quotients by up to 8, from both sides by up to 2.
    let error =
      spread + (power == 2 ? 2 : 8) * rounding[k] + hiddenRounding(k)
      + Double.ulpOfOne * value.magnitude
    let change = mismatch[k].isFinite ? mismatch[k] : 0
    let size = max(value.magnitude, change, 1e-4 * scale)
    let relative = error.isNaN ? .infinity : error == 0 ? 0 : error / size
    return Candidate(row: k, column: m, value: value, error: error, relative: relative)
  }

  /// What a quotient of exactly 0 may hide: the smallest difference that was seen at a larger step,
  /// where that is a few digits of rounding or a step of a staircase that climbs steadily.
  private func hiddenRounding(_ k: Int) -> Double {
    guard quotients[k] == 0, let seen = quotients[..<k].lastIndex(where: { $0 != 0 && $0.isFinite })
    else { return 0 }
    let ratio = order == 1 ? steps[seen] / steps[k] : (steps[seen] / steps[k]).squared
    let hidden = quotients[seen].magnitude * ratio
    return hidden <= 1e4 * rounding[k] || climbsSteadily(above: seen) ? hidden : 0
  }

  /// Whether quotients at steps eight and more times as large agree: beyond one jump they would halve
  /// from step to step.
  private func climbsSteadily(above row: Int) -> Bool {
    guard row >= 4 else { return false }
    let ratio = quotients[row - 4] / quotients[row - 3]
    return ratio > 0.6 && ratio < 1.6
  }

  /// Holds a candidate against the quotients at all smaller steps.
  private func completed(_ candidate: Candidate, from table: [Double]) -> Candidate {
    let (k, m) = (candidate.row, candidate.column)
    var scatter = 0.0
    for l in (k + 1)..<quotients.count {
      let deviation = (table[l * (Self.depth + 1) + m] - candidate.value).magnitude
      scatter = max(scatter, deviation * weight(l, at: k))
    }
    let tested = self.candidate(k, m, candidate.value, spread: Self.caution * scatter)
    return tested.error > candidate.error ? tested : candidate
  }

  /// How noise in the quotient in row l weighs in row k; 1 for the next row of half the step.
  private func weight(_ l: Int, at k: Int) -> Double {
    let ratio = min(1, 2 * steps[l] / steps[k])
    return order == 2 ? ratio * ratio : ratio
  }

  /// Whether no larger step tells a different story that noise would explain.
  ///
  /// A function that loses digits inside, as (1 − cos x)/x² does near 0, is to its last digits another
  /// function, with a derivative of its own over the smallest steps. The two cannot both be right, and
  /// which one is meant the differences do not say. Only noise below a millionth of the function
  /// counts: what is larger is taken for the function's own waves.
  private func isAlone(
    _ best: Candidate, among candidates: [Candidate], _ table: [Double]
  ) -> Bool {
    !candidates.contains { candidate in
      guard candidate.row < best.row, candidate.relative <= 0.01,
        (candidate.value - best.value).magnitude > 4 * (candidate.error + best.error)
      else { return false }
      let tested = completed(candidate, from: table)
      return tested.relative <= 0.01 && tested.error <= 1e10 * rounding[tested.row]
        && (tested.value - best.value).magnitude > 4 * (tested.error + best.error)
    }
  }

  /// Whether the disagreement of the two sides vanishes with the step, as it must where there is a
  /// derivative.
  ///
  /// For a smooth function it falls with the step until noise lifts it again; at a kink it stops at
  /// the size of the kink, and stays there over many steps.
  private func sidesAgree(_ best: Candidate) -> Bool {
    let rows = (best.row..<mismatch.count).filter { mismatch[$0].isFinite }
    guard let first = rows.first else { return true }
    let division = Double.ulpOfOne * best.value.magnitude
    if mismatch[first] <= 4 * (rounding[first] + division + best.error) { return true }
    // The largest disagreement that rounding leaves possible.
    let possible = rows.map { mismatch[$0] + 4 * (rounding[$0] + division) }
    guard let least = possible.min(), let last = possible.last else { return true }
    if least <= 1e-10 * best.value.magnitude { return true }
    let isLevel = possible.count { $0 <= 1.5 * least } >= 6
    let falls = least <= 0.25 * possible[0] || last <= 0.5 * (possible.dropLast(4).last ?? last)
    return falls && !isLevel
  }
}
