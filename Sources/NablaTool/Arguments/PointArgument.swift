import ArgumentParser
import BookCommand
import Symbolics

/// A point as written on a command line: `x=1,y=-pi/2`, or one coordinate alone, `1`.
struct PointArgument: Sendable, Hashable {
  /// A coordinate; the name is empty where it was left out.
  struct Coordinate: Sendable, Hashable {
    var name: String
    var value: Expr
  }

  /// The coordinates in the order they were written.
  var coordinates: [Coordinate]

  /// The coordinates by their symbols.
  var values: [Expr: Expr] {
    var values: [Expr: Expr] = [:]
    for coordinate in coordinates where !coordinate.name.isEmpty {
      values[.symbol(coordinate.name)] = coordinate.value
    }
    return values
  }

  /// Reads a point; the option's name is for messages.
  static func read(_ text: String) throws -> PointArgument {
    let coordinates = try split(text).map { part in
      let pieces = part.split(separator: "=", omittingEmptySubsequences: false)
      guard let last = pieces.last, pieces.count <= 2 else { throw invalid(text) }
      let name = pieces.count == 2 ? pieces[0].filter { $0 != " " } : ""
      guard pieces.count == 1 || (try? Expr.symbol(argument: name)) != nil,
        let value = try? Expr(parsing: String(last)), value.problem == nil
      else { throw invalid(text) }
      guard value.symbols.isEmpty else {
        throw ValidationError("in '\(text)' the value '\(last)' is no number")
      }
      guard value.value(at: [:]).isFinite else {
        throw ValidationError("in '\(text)' the value '\(last)' is not a finite number")
      }
      return Coordinate(name: name, value: value)
    }
    let names = coordinates.map(\.name)
    guard Set(names).count == names.count else {
      throw ValidationError("'\(text)' gives one symbol two values")
    }
    return PointArgument(coordinates: coordinates)
  }

  /// The parts between commas that stand outside brackets.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func invalid(_ text: String) -> ValidationError {
    ValidationError("'\(text)' is no point: write it as x=1,y=2")
  }
}
