/// The limit of a difference quotient as its step shrinks, by Ridders' method.
///
/// Each quotient's error has only even powers of the step, so a Neville table over shrinking steps
/// removes them one by one; the entry with the least estimated error wins. (C. Ridders, *Accurate
/// computation of F′(x) and F′(x)F″(x)*, Advances in Engineering Software 4, 1982; the table as in
/// *Numerical Recipes*, section 5.7.)
///
/// - Parameters:
///   - step: the first step; it is divided by `shrink` up to nine times.
///   - quotient: the difference quotients for a step, one for each component.
/// - Returns: the limits, component by component; NaN where no quotient was finite.
func extrapolated(step: Double, shrink: Double = 1.4, quotient: (Double) -> [Double]) -> [Double] {
  let rows = 10
  var h = step
  let quotients = (0..<rows).map { _ in
    defer { h /= shrink }
    return quotient(h)
  }
  return (quotients.first ?? []).indices.map { component in
    bestEstimate(quotients.map { $0[component] }, shrink: shrink)
  }
}

private func bestEstimate(_ quotients: [Double], shrink: Double) -> Double {
  // Steps that reach out of the function's domain tell nothing; begin after them.
  let usable = Array(quotients.drop { !$0.isFinite })
  guard var best = usable.first else { return quotients.last ?? .nan }
  var leastError = Double.infinity
  var previous = [best]
  for first in usable.dropFirst() {
    var row = [first]
    var factor = shrink * shrink
    for column in previous.indices {
      row.append((row[column] * factor - previous[column]) / (factor - 1))
      factor *= shrink * shrink
      let error = max(
        abs(row[column + 1] - row[column]), abs(row[column + 1] - previous[column]))
      if error <= leastError {
        leastError = error
        best = row[column + 1]
      }
    }
    // When a higher order is worse by far, rounding has taken over.
    if let new = row.last, let old = previous.last, abs(new - old) >= 2 * leastError { break }
    previous = row
  }
  return best
}

/// The first step for extrapolation at a coordinate: a tenth of its size, at least a tenth.
func startingStep(at x: Double) -> Double { 0.1 * max(1, abs(x)) }
