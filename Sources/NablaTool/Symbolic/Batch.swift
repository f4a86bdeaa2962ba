import BookCommand

/// Answers requests that come as lines of JSON, one line for each.
struct Batch {
  /// What is answered to one request: the members that follow its id.
  typealias Answer = (JSONValue) throws(CommandFailure) -> [JSONValue.Member]

  /// Answers all lines of a file, or of standard input for `-`; empty lines are passed over.
  ///
  /// A request that cannot be answered gives an object with `error` and `column`; the next one is
  /// answered all the same. Every line is written at once, so that a program can wait for it.
  static func run(_ path: String, answer: Answer) throws(CommandFailure) {
    let reader = try LineReader(path)
    var number = 0
    while let bytes = try reader.next() {
      number += 1
      if let text = reply(to: bytes, number: number, answer) { try Console.writeLine(text) }
    }
  }

  /// The line that answers the bytes of a line; `nil` for an empty one.
  private static func reply(to bytes: [UInt8], number: Int, _ answer: Answer) -> String? {
    guard let line = String(validating: bytes, as: UTF8.self) else {
      return problem("line \(number) is not UTF-8", column: nil, id: .null)
    }
    return reply(to: line, answer)
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
