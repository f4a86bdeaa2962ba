/// A marked value on an axis.
public struct Tick: Sendable, Hashable {
  /// The value in data units.
  public var value: Double
  /// How it is written; `$…$` is mathematics, minus is U+2212, and empty has no label.
  public var label: String

  /// Creates a tick.
  public init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}

/// The marked values of an axis.
///
/// A value is its label, times ten to ``exponent``, plus what ``offset`` says.
public struct TickSet: Sendable, Hashable {
  /// The values with labels, ascending.
  public var major: [Tick]
  /// Values marked without a label, ascending.
  public var minor: [Double]
  /// The power of ten that all labels leave out; 0 for none.
  public var exponent: Int
  /// The number, with its sign, that all labels leave out, such as "+1 000 000 000"; empty for none.
  public var offset: String

  /// Creates a set of ticks.
  public init(major: [Tick], minor: [Double] = [], exponent: Int = 0, offset: String = "") {
    self.major = major
    self.minor = minor
    self.exponent = exponent
    self.offset = offset
  }

  /// The distance of the first two labelled values; `nil` when there is one or none.
  public var step: Double? {
    major.count > 1 ? major[1].value - major[0].value : nil
  }

  /// What all labels leave out, to stand beside the label of the axis: "×10⁶", "+1 000 000 000".
  public var factor: String {
    let power = exponent == 0 ? "" : "×" + RoundNumber.power(exponent)
    return offset.isEmpty ? power : power.isEmpty ? offset : "\(power) \(offset)"
  }

  /// No ticks.
  public static let none = TickSet(major: [])
}
