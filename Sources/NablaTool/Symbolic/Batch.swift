import BookCommand
import Foundation

/// Answers requests that come as lines of JSON, one line for each.
struct Batch {
  /// What is answered to one request: the members that follow its id.
  typealias Answer = (JSONValue) throws(CommandFailure) -> [JSONValue.Member]

  /// Answers all lines of a file, or of standard input for `-`; empty lines are passed over.
  ///
  /// A request that cannot be answered gives an object with `error` and `column`; the next one is
  /// answered all the same. Every line is written at once, so that a program can wait for it.
  static func run(_ path: String, answer: Answer) throws(CommandFailure) {
    if path == "-" {
      while let line = readLine() { try respond(to: line, answer) }
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("cannot read \(path)", suggestion: "is it there, and readable?")
    }
    var output = ""
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
      output += reply(to: String(line), answer).map { $0 + "\n" } ?? ""
      if output.utf8.count > 1 << 16 {
        try Console.writeOutput(Array(output.utf8))
        output = ""
      }
    }
    try Console.writeOutput(Array(output.utf8))
  }

  private static func respond(to line: String, _ answer: Answer) throws(CommandFailure) {
    if let text = reply(to: line, answer) { try Console.writeLine(text) }
  }

  /// The line that answers a line; `nil` for an empty one.
  static func reply(to line: String, _ answer: Answer) -> String? {
    guard line.contains(where: { !$0.isWhitespace }) else { return nil }
    let request: JSONValue
    do throws(JSONReader.Failure) {
      request = try JSONReader.read(line)
    } catch {
      return problem("not JSON: \(error.message)", column: error.column, id: .null)
    }
    let id = request["id"] ?? .null
    do throws(CommandFailure) {
      let members = try answer(request)
      return JSONValue.object([JSONValue.Member(name: "id", value: id)] + members).text
    } catch {
      let details = [error.message, error.suggestion].filter { !$0.isEmpty }
      return problem(details.joined(separator: "; "), column: error.column, id: id)
    }
  }

  private static func problem(_ message: String, column: Int?, id: JSONValue) -> String {
    JSONValue.object([
      JSONValue.Member(name: "id", value: id),
      JSONValue.Member(name: "error", value: .string(message)),
      JSONValue.Member(name: "column", value: column.map { .number("\($0)") } ?? .null),
    ]).text
  }
}
