import Foundation
import Report
import Site

/// The sample book, built once for each call.
enum Sample {
  static let chapters = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("SampleChapters.swift")

  static func document(_ types: [any Chapter.Type] = [Slopes.self, Limits.self]) throws -> Document
  {
    let text = try String(contentsOf: chapters, encoding: .utf8)
    return Document.build(
      Book(
        title: "Vector calculus", subtitle: "A sample", identifier: "sample",
        authors: ["A. Author"], introduction: "What a slope is, in *two* chapters.",
        chapters: types,
        sources: [
          (
            key: "SiteTests/SampleChapters.swift",
            path: "Tests/SiteTests/Support/SampleChapters.swift", text: text
          )
        ]))
  }

  /// The text of a file of a site.
  static func text(_ path: String, in files: [SiteFile]) -> String {
    files.first { $0.path == path }?.text ?? "there is no file \(path)"
  }

  /// A page with its formulas cut down to `<math/>`, since others test how these are written.
  static func withoutMath(_ page: String) -> String {
    var parts = page.components(separatedBy: "<math ")
    for index in parts.indices.dropFirst() {
      let rest = parts[index].components(separatedBy: "</math>").dropFirst()
      parts[index] = rest.joined(separator: "</math>")
    }
    return parts.joined(separator: "<math/>")
  }
}
