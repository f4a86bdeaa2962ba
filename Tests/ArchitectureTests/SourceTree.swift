import Foundation

/// The package's own source files, found from this file's place.
enum SourceTree {
  struct File: Sendable {
    /// The path relative to the package.
    let path: String
    /// The folder below `Sources`.
    let target: String
    let lines: [String]

    /// The modules the file imports.
    var imports: [String] {
      lines.compactMap { line in
        var words = line.split(separator: " ").map(String.init)
        while let word = words.first, Self.modifiers.contains(word) || word.hasPrefix("@") {
          words.removeFirst()
        }
        guard words.first == "import", words.count >= 2 else { return nil }
        words.removeFirst()
        if words.count > 1, Self.kinds.contains(words[0]) { words.removeFirst() }
        return words[0].split(separator: ".").first.map(String.init)
      }
    }

    /// The lines without comments and without what stands in string literals of one line.
    var code: [(number: Int, text: String)] {
      var isQuoted = false
      return lines.enumerated().map { index, line in
        if line.count(of: "\"\"\"") == 1 {
          isQuoted.toggle()
          return (index + 1, "")
        }
        return (index + 1, isQuoted ? "" : Self.stripped(line))
      }
    }

    private static let modifiers = ["public", "internal", "package", "private", "fileprivate"]
    private static let kinds = ["struct", "enum", "class", "func", "protocol", "typealias", "let"]

    private static func stripped(_ line: String) -> String {
      var result = ""
      var isInString = false
      var previous: Character = " "
      for (offset, character) in line.enumerated() {
        if character == "\"", previous != "\\" { isInString.toggle() }
        if !isInString, character == "/", previous == "/" {
          return String(line.prefix(offset - 1)).isEmpty ? "" : String(result.dropLast())
        }
        result += isInString && character != "\"" ? " " : String(character)
        previous = character
      }
      return result
    }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below a folder of the package, ordered by path.
  static func files(in folder: String) -> [File] {
    let base = root.appending(path: folder).path(percentEncoded: false)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: base)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOfFile: base + "/" + path, encoding: .utf8) else {
        return nil
      }
      return File(
        path: folder + "/" + path,
        target: path.split(separator: "/").first.map(String.init) ?? "",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  static let sources = files(in: "Sources")
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
