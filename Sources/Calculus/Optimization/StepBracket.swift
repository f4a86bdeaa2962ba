/// The interval of step lengths in which a line search looks on.
///
/// The rules are those of Moré and Thuente, *Line search algorithms with guaranteed sufficient
/// decrease* (1994), sections 2 to 4.
struct StepBracket {
  /// The best step so far.
  private(set) var low: LineSearchSample
  /// The other end.
  private var high: LineSearchSample
  /// Whether a good step is known to lie between the ends.
  private var isBracketed = false
  /// Whether the decrease alone is looked for, on the function less the line it must fall below.
  private var seeksDecrease = true
  /// The step to try next.
  private(set) var next: Double
  /// Where the next step may lie.
  private var bounds: ClosedRange<Double>
  /// The length of the interval now and before the last narrowing.
  private var widths = (Double.infinity, Double.infinity)
  /// A step known to be too long, as the function is not finite there.
  private var ceiling = Double.infinity
  private let start: LineSearchSample
  private let line: Double
  private let longest: Double

  init(start: LineSearchSample, decrease: Double, first: Double, longest: Double) {
    (self.start, self.longest) = (start, longest)
    (low, high) = (start, start)
    line = decrease * start.slope
    next = first > 0 ? min(first, longest) : min(1, longest)
    bounds = 0...5 * next
  }

  /// Whether a sample fell enough and still falls as steeply as that.
  func isFalling(_ sample: LineSearchSample) -> Bool { isBelowLine(sample) && sample.slope <= line }

  private func isBelowLine(_ sample: LineSearchSample) -> Bool {
    sample.value <= start.value + sample.share * line
  }

  /// Shortens the step from where the function is not finite; false if nothing is left to try.
  mutating func retreat(from share: Double) -> Bool {
    ceiling = share
    next = low.share + 0.25 * (share - low.share)
    return next - low.share > 1e-14 * share && next > 0
  }

  /// Takes a sample in; false if the interval has become too short.
  mutating func narrow(by trial: LineSearchSample) -> Bool {
    if seeksDecrease && isBelowLine(trial) && trial.slope >= 0 { seeksDecrease = false }
    let tilt = seeksDecrease && trial.value <= low.value && !isBelowLine(trial) ? line : 0
    let (best, tried) = (low.tilted(by: tilt), trial.tilted(by: tilt))
    next =
      TrialStep(
        low: best, high: high.tilted(by: tilt), trial: tried, isBracketed: isBracketed,
        bounds: bounds
      ).share
    if tried.value > best.value {
      (high, isBracketed) = (trial, true)
    } else {
      if tried.slope * best.slope < 0 { (high, isBracketed) = (low, true) }
      low = trial
    }
    return isBracketed ? halveIfSlow() : reachFurther(than: trial)
  }

  /// Halves an interval that three trials have not brought to two thirds of its length.
  private mutating func halveIfSlow() -> Bool {
    let width = abs(high.share - low.share)
    if width >= 0.66 * widths.1 || !next.isFinite {
      next = low.share + 0.5 * (high.share - low.share)
    }
    widths = (width, widths.0)
    bounds = min(low.share, high.share)...max(low.share, high.share)
    let least = 1e-14 * bounds.upperBound
    return next > bounds.lowerBound && next < bounds.upperBound && width > least
  }

  /// Sets the bounds of the next step but one, growing, and below where the function ends.
  private mutating func reachFurther(than trial: LineSearchSample) -> Bool {
    if next >= ceiling { next = low.share + 0.5 * (ceiling - low.share) }
    next = min(next, longest)
    let growth = next - low.share
    guard growth > 1e-14 * next else { return false }
    bounds = min(next + 1.1 * growth, longest)...min(next + 4 * growth, max(longest, next))
    return true
  }
}
