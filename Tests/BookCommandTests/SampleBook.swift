import Foundation
import TestSupport
import Testing

/// The built program of the sample book.
enum SampleBook {
  /// Runs it; `mood` makes the book change (`changed`) or break (`claim`, `reference`).
  static func run(
    _ arguments: [String], mood: String = "", in folder: URL, environment: [String: String] = [:]
  ) throws -> Command.Result {
    let program = try #require(Command.product("SampleBook"), "the sample book is not built")
    return try Command.run(
      program, arguments, in: folder,
      environment: environment.merging(["NABLA_SAMPLE": mood]) { $1 })
  }

  /// All files below a folder with their bytes.
  static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      if let data = try? Data(contentsOf: url) { files[path] = data }
    }
    return files
  }
}
