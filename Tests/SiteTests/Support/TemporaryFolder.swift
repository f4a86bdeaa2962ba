import Foundation
import Site

/// A folder that exists while a test runs.
struct TemporaryFolder {
  let path: String

  /// Runs a body with a new empty folder, removed afterwards.
  static func with(_ body: (TemporaryFolder) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabla-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(TemporaryFolder(path: url.path))
  }

  /// The paths of all files, hidden ones too.
  var files: [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).filter {
      FileManager.default.contents(atPath: "\(path)/\($0)") != nil
    }.sorted()
  }

  func read(_ name: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The time of the last change of a file.
  func changed(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.modificationDate] as? Date
  }

  func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1000)], ofItemAtPath: "\(path)/\(name)")
  }
}
