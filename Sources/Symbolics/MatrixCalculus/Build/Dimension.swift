/// How many rows or columns something has: a number, or a letter that stands for one.
///
/// Letters are equal when they are the same letter. A letter stands for a number above 1, so that
/// `n × 1` is a column and never a number.
public enum Dimension: Sendable, Hashable {
  /// A known size, at least 1.
  case number(Int)
  /// A size known by its name only.
  case named(String)

  /// Whether the size is 1.
  public var isOne: Bool { self == .number(1) }
}

extension Dimension: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// A known size.
  public init(integerLiteral value: Int) { self = .number(value) }
  /// A size known by its name.
  public init(stringLiteral name: String) { self = .named(name) }
}

extension Dimension: CustomStringConvertible {
  /// The number or the name.
  public var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .named(let name): name
    }
  }
}
