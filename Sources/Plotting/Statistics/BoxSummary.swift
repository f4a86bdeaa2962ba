/// The five numbers and outliers of a box plot.
///
/// Source: J. W. Tukey, *Exploratory Data Analysis*, 1977, 2C; quartiles by definition 7 of Hyndman
/// and Fan, as in numpy and matplotlib; by weight where the sample has weights.
public struct BoxSummary: Sendable, Hashable {
  /// The lower quartile.
  public let lowerQuartile: Double
  /// The median.
  public let median: Double
  /// The upper quartile.
  public let upperQuartile: Double
  /// The least value that is not further than the reach below the lower quartile.
  public let lowerWhisker: Double
  /// The greatest value that is not further than the reach above the upper quartile.
  public let upperWhisker: Double
  /// The values beyond the whiskers, ascending.
  public let outliers: [Double]
  /// The mean of all values.
  public let mean: Double
  /// Half the height of a notch, 1.57 IQR / √n, n being the effective count of weights: notches of
  /// two groups that do not overlap say that medians differ at about the 5 % level (McGill, Tukey and
  /// Larsen, 1978).
  public let notch: Double

  /// Creates a summary; `nil` for a sample without values.
  /// - Parameter reach: how many interquartile ranges whiskers may be long; infinite puts them at
  ///   the extremes.
  public init?(_ sample: Sample, reach: Double = 1.5) {
    guard let least = sample.minimum, let greatest = sample.maximum else { return nil }
    let (lower, upper) = sample.quartiles
    let room = max(reach, 0) * (upper - lower)
    let (low, high) = room.isNaN ? (lower, upper) : (lower - room, upper + room)
    lowerQuartile = lower
    upperQuartile = upper
    median = sample.median
    // Whiskers never end inside the box, even where few values make quartiles pass them.
    lowerWhisker = min(sample.sorted.first { $0 >= low } ?? least, lower)
    upperWhisker = max(sample.sorted.last { $0 <= high } ?? greatest, upper)
    outliers = sample.sorted.filter { $0 < low || $0 > high }
    mean = sample.mean
    notch = 1.57 * (upper - lower) / sample.effectiveCount.squareRoot()
  }
}
