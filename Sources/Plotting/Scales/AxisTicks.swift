/// Which values of an axis are marked.
public struct AxisTicks: Sendable, Hashable {
  /// The rule by which they are found.
  enum Rule: Sendable, Hashable {
    case automatic
    case every(Double)
    case at([Double], labels: [String]?)
    case pi
    case degrees
    case dates
    case borders([Double])
    case none
  }

  let rule: Rule
  /// The number of labels wanted; `nil` for as many as suit the length of the axis.
  let count: Int?

  private init(_ rule: Rule, count: Int? = nil) {
    self.rule = rule
    self.count = count
  }

  /// Round numbers, about as many as suit the length of the axis.
  public static let automatic = AxisTicks(.automatic)
  /// No ticks and no labels.
  public static let none = AxisTicks(.none)
  /// Multiples of π or of its half, third, fourth or sixth, whichever has room.
  public static let pi = AxisTicks(.pi)
  /// Round numbers of degrees, minutes and seconds of arc; the data are degrees.
  public static let degrees = AxisTicks(.degrees)
  /// Round dates and times; the data are seconds since the beginning of 1970, see ``Moment``.
  public static let dates = AxisTicks(.dates)

  /// About so many labels, where they have room.
  public static func about(_ count: Int) -> AxisTicks { AxisTicks(.automatic, count: count) }

  /// All multiples of a positive step; those without room stay without labels.
  public static func every(_ step: Double) -> AxisTicks { AxisTicks(.every(step)) }

  /// Some values; labels that have no room are left out.
  /// - Parameters:
  ///   - values: the values; those off the axis are left out.
  ///   - labels: one for each value, `$…$` is mathematics; `nil` writes the numbers.
  public static func at(_ values: [Double], labels: [String]? = nil) -> AxisTicks {
    AxisTicks(.at(values, labels: labels))
  }

  /// The borders of bands of colour: all, or every so many where labels lack room, zero among them;
  /// never what lies between.
  static func borders(_ values: [Double]) -> AxisTicks { AxisTicks(.borders(values)) }

  /// The problem of a rule that cannot be followed; `nil` for a good one.
  var problem: MarkProblem? {
    switch rule {
    case .every(let step) where !(step > 0 && step.isFinite):
      MarkProblem("ticks are asked for every \(Words.number(step))", cure: "give a positive step")
    case .at(let values, let labels?) where values.count != labels.count:
      MarkProblem(
        "there are \(labels.count) labels for \(values.count) ticks",
        cure: "give one label for each tick")
    default: nil
    }
  }
}
