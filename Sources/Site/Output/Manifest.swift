import Foundation

/// The list of a site's files, written with it as `manifest.json`.
///
/// It says which file came from which place in the source, lets a later run remove only what an
/// earlier one wrote, and lets other programs find figures by id. It holds no date and no absolute
/// path.
public struct Manifest: Sendable, Hashable, Codable {
  /// A file with its digest.
  public struct File: Sendable, Hashable, Codable {
    /// The path relative to the site's folder.
    public var path: String
    /// The size in bytes.
    public var size: Int
    /// The SHA-256 digest, 64 hexadecimal digits.
    public var sha256: String

    /// Describes a file.
    public init(_ file: SiteFile) {
      path = file.path
      size = file.bytes.count
      sha256 = SHA256.hex(file.bytes)
    }
  }

  /// A figure and its files.
  public struct Figure: Sendable, Hashable, Codable {
    /// The author's id.
    public var id: String
    /// The number on the page.
    public var number: String
    /// The address of the figure in the site: `page.html#fig-id`.
    public var page: String
    /// The source file, relative to the package.
    public var source: String
    /// The line in it, counted from 1.
    public var line: Int
    /// The files, SVG first, facts last.
    public var files: [File]
  }

  /// The path of the manifest in a site.
  public static let path = "manifest.json"

  /// The version of this format.
  public var version = 1
  /// The book's identifier.
  public var book: String
  /// The formats figures were written in, in alphabetical order.
  public var formats: [String]
  /// The HTML pages in reading order.
  public var pages: [File]
  /// The figures in reading order.
  public var figures: [Figure]
  /// The other files, by path; the manifest itself is not among them.
  public var assets: [File]

  /// All files in the order of their paths, without the manifest itself.
  public var files: [File] {
    (pages + figures.flatMap(\.files) + assets).sorted { $0.path < $1.path }
  }

  /// Reads a manifest.
  ///
  /// - Returns: nil if the bytes are not a manifest of a version this program knows.
  public init?(bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
      manifest.version == 1
    else { return nil }
    self = manifest
  }

  init(book: String, formats: [String], pages: [File], figures: [Figure], assets: [File]) {
    self.book = book
    self.formats = formats
    self.pages = pages
    self.figures = figures
    self.assets = assets
  }

  /// The manifest as a file: JSON with sorted keys, ending in a line break.
  public func file() throws -> SiteFile {
    SiteFile(path: Self.path) { writer in
      writer.object { writer in
        writer.member("assets") { Self.write(assets, to: &$0) }
        writer.member("book", book)
        writer.member("figures") { $0.list(figures) { Self.write($1, to: &$0) } }
        writer.member("formats") { $0.list(formats) { $0.string($1) } }
        writer.member("pages") { Self.write(pages, to: &$0) }
        writer.member("version", version)
      }
    }
  }

  private static func write(_ files: [File], to writer: inout JSONWriter) {
    writer.list(files) { writer, file in
      writer.object {
        $0.member("path", file.path)
        $0.member("sha256", file.sha256)
        $0.member("size", file.size)
      }
    }
  }

  private static func write(_ figure: Figure, to writer: inout JSONWriter) {
    writer.object {
      $0.member("files") { write(figure.files, to: &$0) }
      $0.member("id", figure.id)
      $0.member("line", figure.line)
      $0.member("number", figure.number)
      $0.member("page", figure.page)
      $0.member("source", figure.source)
    }
  }
}
