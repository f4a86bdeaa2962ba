import Report

/// A JSON value, with numbers as they were written.
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONValue
  }

  /// The value of the first member with a name; `nil` for none and for what is no object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The number as JSON writes it; `null` where it is none or infinite.
  static func double(_ value: Double) -> JSONValue {
    value.isFinite ? .number(ValueTree.text(value)) : .null
  }

  /// The value on one line without spaces.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): JSONText.string(text)
    case .array(let values): "[\(values.map(\.text).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(JSONText.string($0.name)):\($0.value.text)" }.joined(separator: ","))}"
    }
  }
}
