import ArgumentParser
import BookCommand
import Symbolics

/// A range of one symbol as written on a command line, `x=-6:6`, or of all symbols, `-6:6`.
struct NamedRange: Sendable, Hashable {
  /// The symbol; empty where it was left out.
  var name: String
  var range: ClosedRange<Double>

  /// Reads a range with or without a symbol.
  static func read(_ text: String) throws -> NamedRange {
    let pieces = text.split(separator: "=", omittingEmptySubsequences: false)
    let name = pieces.count == 1 ? "" : pieces[0].filter { $0 != " " }
    guard pieces.count == 1 || pieces.count == 2 && (try? Expr.symbol(argument: name)) != nil
    else { throw ValidationError("'\(text)' is no range of a symbol: write it as x=-6:6") }
    return NamedRange(name: name, range: try RangeArgument.read(String(pieces[pieces.count - 1])))
  }

  /// The ranges of symbols: their own, or the one of all, or a usual one.
  static func ranges(
    of symbols: [String], in given: [NamedRange], usual: ClosedRange<Double>
  ) throws(CommandFailure) -> [ClosedRange<Double>] {
    var ranges: [String: ClosedRange<Double>] = [:]
    for range in given {
      guard ranges.updateValue(range.range, forKey: range.name) == nil else {
        let whose = range.name.isEmpty ? "all symbols" : "the symbol \(range.name)"
        throw CommandFailure("two ranges are given for \(whose)", status: .usage)
      }
    }
    for name in given.map(\.name) where !name.isEmpty && !symbols.contains(name) {
      throw CommandFailure(
        "there is a range for \(name), which the expression does not have",
        suggestion: "its symbols are \(symbols.joined(separator: ", "))", status: .usage)
    }
    return symbols.map { ranges[$0] ?? ranges[""] ?? usual }
  }
}
