public import Foundation

/// A program that a test runs, and what came of it.
public struct Command {
  /// What a finished program left behind.
  public struct Result: Sendable {
    /// The exit code; the signal's number, negated, when the program was ended by one.
    public var status: Int32
    /// The bytes on standard output.
    public var output: Data
    /// The text on standard error.
    public var errors: String

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a program to its end with some arguments and bytes on its standard input.
  public static func run(
    _ program: URL, _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String]? = nil
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let names = ["in", "out", "err"].map { scratch.url.appendingPathComponent($0) }
    try input.write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    if let environment {
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    }
    // Files rather than pipes: nothing can block on a full pipe.
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let code = process.terminationStatus
    return Result(
      status: process.terminationReason == .exit ? code : -code,
      output: try Data(contentsOf: names[1]),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }

  /// The program of a name in the folders of `PATH`; `nil` if there is none.
  public static func find(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").lazy
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// A product of this package, which stands beside the test bundle; `nil` if it was not built.
  public static func product(_ name: String) -> URL? {
    let candidates = [
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
      Bundle.main.bundleURL.deletingLastPathComponent(), Bundle.main.bundleURL,
    ]
    return candidates.map { $0.appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

/// A folder that is removed with the value.
public struct TemporaryFolder: ~Copyable {
  /// Where it is.
  public let url: URL

  /// Creates an empty folder with a name of its own.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabla-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
