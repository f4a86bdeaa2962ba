/// The step a line search tries next, by interpolation.
///
/// (Moré and Thuente, *Line search algorithms with guaranteed sufficient decrease*, 1994, section 4.)
struct TrialStep {
  /// The best sample so far.
  let low: LineSearchSample
  /// The other end of the interval.
  let high: LineSearchSample
  /// The sample tried last.
  let trial: LineSearchSample
  /// Whether a minimum lies between the ends.
  let isBracketed: Bool
  /// Where a step beyond the trial may lie.
  let bounds: ClosedRange<Double>

  /// The step to try.
  var share: Double {
    if trial.value > low.value { return betweenLowAndHigherTrial }
    if trial.slope * low.slope < 0 { return betweenOppositeSlopes }
    if abs(trial.slope) <= abs(low.slope) { return beyondFlatterTrial }
    return beyondSteeperTrial
  }

  private var betweenLowAndHigherTrial: Double {
    let cubic = low.share + cubicShare(low, trial) * (trial.share - low.share)
    let width = trial.share - low.share
    let fall = (low.value - trial.value) / width + low.slope
    let quadratic = low.share + 0.5 * low.slope / fall * width
    if abs(cubic - low.share) < abs(quadratic - low.share) { return cubic }
    return cubic + 0.5 * (quadratic - cubic)
  }

  private var betweenOppositeSlopes: Double {
    let cubic = trial.share + cubicShare(trial, low) * (low.share - trial.share)
    return abs(cubic - trial.share) > abs(secant - trial.share) ? cubic : secant
  }

  private var beyondFlatterTrial: Double {
    let fraction = cubicShare(trial, low)
    let outward = trial.share > low.share ? bounds.upperBound : bounds.lowerBound
    let cubic =
      fraction < 0 ? trial.share + fraction * (low.share - trial.share) : outward
    let isCubicNearer = abs(cubic - trial.share) < abs(secant - trial.share)
    guard isBracketed else {
      let farther = isCubicNearer ? secant : cubic
      return max(bounds.lowerBound, min(bounds.upperBound, farther))
    }
    let nearer = isCubicNearer ? cubic : secant
    let limit = trial.share + 0.66 * (high.share - trial.share)
    return trial.share > low.share ? min(limit, nearer) : max(limit, nearer)
  }

  private var beyondSteeperTrial: Double {
    if isBracketed { return trial.share + cubicShare(trial, high) * (high.share - trial.share) }
    return trial.share > low.share ? bounds.upperBound : bounds.lowerBound
  }

  /// Where the line through both slopes crosses 0.
  private var secant: Double {
    trial.share + trial.slope / (trial.slope - low.slope) * (low.share - trial.share)
  }

  /// Where the cubic with two samples' values and slopes is least, as a fraction of the way from the
  /// first to the second; positive infinity if it has no minimum.
  private func cubicShare(_ a: LineSearchSample, _ b: LineSearchSample) -> Double {
    let width = b.share - a.share
    let theta = 3 * (a.value - b.value) / width + a.slope + b.slope
    let scale = max(abs(theta), abs(a.slope), abs(b.slope))
    let square = (theta / scale) * (theta / scale) - (a.slope / scale) * (b.slope / scale)
    let gamma = scale * max(0, square).squareRoot() * (width < 0 ? -1 : 1)
    let fraction = (gamma - a.slope + theta) / (2 * gamma - a.slope + b.slope)
    return gamma != 0 && fraction.isFinite ? fraction : .infinity
  }
}
