import Foundation
import Testing

/// The formulas that are read, written and laid out by tests, from `Corpus/formulas.txt`.
enum FormulaCorpus {
  /// A formula and the construct it stands for.
  struct Entry: Sendable, Hashable, CustomTestStringConvertible {
    var group: String
    var latex: String
    var testDescription: String { latex }
  }

  /// All of them, in the order of the file.
  static let entries: [Entry] = {
    var group = ""
    return lines(of: "formulas.txt").compactMap { line in
      guard line.hasPrefix("#") else { return Entry(group: group, latex: line) }
      group = String(line.dropFirst(2))
      return nil
    }
  }()

  /// The lines of a file of the corpus that are not empty; none when it cannot be read.
  static func lines(of name: String) -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Corpus").appending(path: name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map(String.init)
  }
}
