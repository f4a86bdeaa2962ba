import BookCommand
import Symbolics

extension SymbolicRequest {
  /// Reads a question from an object of a batch.
  init(_ operation: SymbolicOperation, json: JSONValue) throws(CommandFailure) {
    guard case .object = json else { throw CommandFailure("a request must be a JSON object") }
    let assumption = try Self.assumption(json["assume"])
    let texts = try Self.texts(json["expr"], name: "expr")
    guard operation == .jacobian || texts.count == 1 else {
      throw CommandFailure("'expr' must be one expression, but \(texts.count) are given")
    }
    var expressions: [Expr] = []
    for text in texts { expressions.append(try Expr(argument: text, assuming: assumption)) }
    self.init(operation: operation, expressions: expressions)
    if let by = json["by"], by != .null {
      for text in try Self.texts(by, name: "by") {
        variables.append(try Expr.symbol(argument: text))
      }
    }
    if let at = json["at"], at != .null { points = try Self.points(at) }
    if let order = json["order"], order != .null {
      guard case .number(let text) = order, let number = Int(text) else {
        throw CommandFailure("'order' must be a whole number")
      }
      self.order = number
    }
    if operation == .evaluate, points.isEmpty { points = [PointArgument(coordinates: [])] }
  }

  private static func texts(_ value: JSONValue?, name: String) throws(CommandFailure) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let values) where !values.isEmpty:
      var texts: [String] = []
      for value in values {
        guard case .string(let text) = value else {
          throw CommandFailure("'\(name)' must be a text or a list of texts")
        }
        texts.append(text)
      }
      return texts
    case nil: throw CommandFailure("'\(name)' is missing")
    default: throw CommandFailure("'\(name)' must be a text or a list of texts")
    }
  }

  private static func assumption(_ value: JSONValue?) throws(CommandFailure) -> Assumption {
    guard let value, value != .null else { return .real }
    guard case .string(let text) = value, let assumption = Assumption(rawValue: text) else {
      throw CommandFailure("'assume' must be none, real or positive")
    }
    return assumption
  }

  private static func points(_ value: JSONValue) throws(CommandFailure) -> [PointArgument] {
    switch value {
    case .array(let values):
      var points: [PointArgument] = []
      for value in values { points += try self.points(value) }
      return points
    case .object(let members):
      var coordinates: [PointArgument.Coordinate] = []
      for member in members {
        coordinates.append(
          PointArgument.Coordinate(
            name: try Expr.symbol(argument: member.name).symbolName ?? member.name,
            value: try number(member.value)))
      }
      return [PointArgument(coordinates: coordinates)]
    case .number, .string:
      return [PointArgument(coordinates: [.init(name: "", value: try number(value))])]
    case .null, .bool: throw CommandFailure("'at' must be an object or a list of objects")
    }
  }

  /// A coordinate, exactly as it is written.
  private static func number(_ value: JSONValue) throws(CommandFailure) -> Expr {
    switch value {
    case .number(let text):
      if text.contains(where: { "eE".contains($0) }) { return Expr(Double(text) ?? .nan) }
      return try Expr(argument: text)
    case .string(let text):
      let value = try Expr(argument: text)
      guard value.symbols.isEmpty else { throw CommandFailure("in 'at' '\(text)' is no number") }
      return value
    case .null, .bool, .array, .object:
      throw CommandFailure("a coordinate in 'at' must be a number")
    }
  }
}
