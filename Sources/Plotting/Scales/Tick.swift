/// A marked value on an axis.
public struct Tick: Sendable, Hashable {
  /// How the value is written.
  public enum Label: Sendable, Hashable {
    /// As a decimal; minus is U+2212.
    case text(String)
    /// As a power of ten.
    case power(Int)
  }

  /// The value in data units.
  public var value: Double
  /// How it is written.
  public var label: Label

  /// Creates a tick.
  public init(_ value: Double, _ label: Label) {
    self.value = value
    self.label = label
  }
}

/// The marked values of an axis.
public struct TickSet: Sendable, Hashable {
  /// The values with labels, ascending.
  public var major: [Tick]
  /// Values marked without a label, ascending.
  public var minor: [Double]
  /// The power of ten that all labels leave out; 0 for none.
  public var exponent: Int

  /// Creates a set of ticks.
  public init(major: [Tick], minor: [Double] = [], exponent: Int = 0) {
    self.major = major
    self.minor = minor
    self.exponent = exponent
  }

  /// The distance of the first two labelled values; `nil` when there is one or none.
  public var step: Double? {
    major.count > 1 ? major[1].value - major[0].value : nil
  }

  /// No ticks.
  public static let none = TickSet(major: [])
}
