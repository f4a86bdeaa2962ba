import Foundation
import Testing

/// The formulas that are read, written and laid out by tests, from `formulas.txt` beside this file.
enum FormulaCorpus {
  /// A formula and the construct it stands for.
  struct Entry: Sendable, Hashable, CustomTestStringConvertible {
    var group: String
    var latex: String
    var testDescription: String { latex }
  }

  /// All of them, in the order of the file; empty when it cannot be read.
  static let entries: [Entry] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "formulas.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var group = ""
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("#") else { return Entry(group: group, latex: String(line)) }
      group = String(line.dropFirst(2))
      return nil
    }
  }()
}
