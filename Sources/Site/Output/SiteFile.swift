/// A file of a site, held in memory.
public struct SiteFile: Sendable, Hashable {
  /// The path relative to the site's folder, with `/` between its parts.
  public var path: String
  /// The content.
  public var bytes: [UInt8]

  /// Creates a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file of UTF-8 text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The content as text, or nil if it is not UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The part of the path after its last point, in lower case; empty without a point.
  public var fileExtension: String { Self.fileExtension(of: path) }

  /// Whether the file is of a kind that repositories leave out: a raster image, a PDF, a font.
  public var isBinary: Bool { Self.isBinary(path) }

  static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  static func isBinary(_ path: String) -> Bool {
    ["png", "pdf", "otf", "ttf", "woff", "woff2", "jpg", "jpeg", "gif", "webp", "ico"]
      .contains(fileExtension(of: path))
  }

  /// Whether a path stays inside the folder it is relative to.
  static func isInside(_ path: String) -> Bool {
    // By bytes, so that a mark that combines with a slash hides no part.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let point = UInt8(ascii: ".")
    return !path.utf8.contains(0)
      && !parts.contains { part in part.count < 3 && part.allSatisfy { $0 == point } }
  }
}
