import Calculus

/// A number, or a list of such: what a scalar, a vector or a matrix is worth at a point.
enum ValueTree: Sendable, Hashable {
  case number(Double)
  case list([ValueTree])

  /// The numbers as people write them.
  var plain: String {
    switch self {
    case .number(let value): Self.text(value)
    case .list(let values): "[\(values.map(\.plain).joined(separator: ", "))]"
    }
  }

  /// The numbers as JSON.
  var json: JSONValue {
    switch self {
    case .number(let value): .double(value)
    case .list(let values): .array(values.map(\.json))
    }
  }

  /// The shortest text that reads back as the same number.
  static func text(_ value: Double) -> String { NumberFormat.shortest.string(value) }
}
