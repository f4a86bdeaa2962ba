private import RealModule

/// How the values of a range are spaced along a colour map.
public enum ColorNorm: Sendable, Hashable {
  /// Equal steps of colour for equal differences.
  case linear
  /// Equal steps for equal ratios; values that are not positive have no colour.
  case log
  /// Linear about zero and logarithmic far from it, for values of both signs over many powers of
  /// ten: the measure is asinh(v / a), with a in units of the values, positive.
  case symmetricLog(linear: Double)
  /// Equal steps for equal differences of a power of the distance from the least value; an
  /// exponent below 1 shows small values in more colours.
  case power(Double)
  /// The middle of the map at a value, with equal steps on both sides of it, so that a diverging
  /// map shows signs truly; the farther end of the range has the end of the map.
  case centered(at: Double)

  /// The share of a range below a value.
  ///
  /// It is 0 and 1 at the ends and lies outside beyond them; NaN where the norm is undefined. A
  /// range of one value gives 0.5.
  public func share(of value: Double, in range: ClosedRange<Double>) -> Double {
    switch self {
    case .linear: return Self.share(value, range.lowerBound, range.upperBound)
    case .log:
      guard value > 0, range.lowerBound > 0 else { return .nan }
      return Self.share(
        Double.log(value), Double.log(range.lowerBound), Double.log(range.upperBound))
    case .symmetricLog(let width):
      return Self.share(
        Self.arsinh(value / width), Self.arsinh(range.lowerBound / width),
        Self.arsinh(range.upperBound / width))
    case .power(let exponent):
      let share = Self.share(value, range.lowerBound, range.upperBound)
      return share < 0 ? share : Double.pow(share, exponent)
    case .centered(let center):
      let reach = max(center / 2 - range.lowerBound / 2, range.upperBound / 2 - center / 2)
      return reach > 0 ? 0.5 + (value / 2 - center / 2) / reach / 2 : 0.5
    }
  }

  /// What keeps the norm from a range; `nil` when they go together.
  func problem(in range: ClosedRange<Double>) -> MarkProblem? {
    switch self {
    case .linear: nil
    case .log:
      range.lowerBound > 0
        ? nil
        : MarkProblem(
          "a logarithmic colour scale cannot begin at \(Words.number(range.lowerBound))",
          cure: "give a positive colour range, or use .symmetricLog")
    case .symmetricLog(let width):
      width > 0 && width.isFinite
        ? nil
        : MarkProblem(
          "the linear part of the colour scale is \(Words.number(width)) wide",
          cure: "give a positive width")
    case .power(let exponent):
      exponent > 0 && exponent.isFinite
        ? nil
        : MarkProblem(
          "the colour scale has the exponent \(Words.number(exponent))",
          cure: "give a positive exponent")
    case .centered(let center):
      center.isFinite
        ? nil : MarkProblem("the colour scale has no finite centre", cure: "give a finite value")
    }
  }

  private static func share(_ value: Double, _ low: Double, _ high: Double) -> Double {
    // Halved first, so that the span of a huge range does not overflow.
    let half = high / 2 - low / 2
    return half > 0 ? (value / 2 - low / 2) / half : 0.5
  }

  private static func arsinh(_ value: Double) -> Double {
    let size = value.magnitude
    let measure = size < 1e8 ? Double.asinh(size) : Double.log(size) + Double.log(2)
    return value < 0 ? -measure : measure
  }
}
