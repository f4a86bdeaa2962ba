import Foundation
import TestSupport
import Testing

/// The built program `nabla`.
enum Tool {
  /// Runs it with arguments, and lines for its standard input.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil
  ) throws -> Command.Result {
    let program = try #require(Command.product("nabla"), "the product nabla is not built")
    return try Command.run(program, arguments, input: Data(input.utf8), in: folder)
  }

  /// What a successful run prints, without the last line end.
  static func output(_ arguments: [String], input: String = "") throws -> String {
    let program = try #require(Command.product("nabla"), "the product nabla is not built")
    let result = try Command.run(program, arguments, input: Data(input.utf8))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    return result.text.hasSuffix("\n") ? String(result.text.dropLast()) : result.text
  }
}
