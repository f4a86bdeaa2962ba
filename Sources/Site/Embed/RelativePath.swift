import Foundation

/// Paths seen from another file.
enum RelativePath {
  /// The path of a file as a link in another file must have it; both paths are from one place, or
  /// absolute.
  static func path(to target: String, fromFile file: String) -> String {
    var to = parts(of: target)
    var from = Array(parts(of: file).dropLast())
    while let next = to.first, next == from.first, to.count > 1 {
      to.removeFirst()
      from.removeFirst()
    }
    return (from.map { _ in ".." } + to).joined(separator: "/")
  }

  /// The parts of a path without `.` and resolved `..`, from the root.
  private static func parts(of path: String) -> [String] {
    let base = path.hasPrefix("/") ? "" : FileManager.default.currentDirectoryPath
    var parts: [String] = []
    for part in "\(base)/\(path)".split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts
  }
}
