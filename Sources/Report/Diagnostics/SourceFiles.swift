/// The texts of the source files a book was compiled from, as the `EmbedSources` plugin puts them
/// into the program.
public struct SourceFiles: Sendable {
  /// One source file.
  public struct File: Sendable, Hashable {
    /// What `#fileID` gives in the file: `Module/File.swift`.
    public let id: String
    /// The file's path relative to its package.
    public let path: String
    /// The whole text.
    public let text: String

    /// The lines, without their ends.
    public var lines: [Substring] { text.lines }
  }

  /// All files, ordered by path.
  public let all: [File]
  /// The place of each file in `all`.
  private let places: [String: Int]

  /// No sources: listings cannot be shown.
  public static let none = SourceFiles([])

  /// Creates the collection from the rows the plugin generates.
  ///
  /// - Parameter rows: the `#fileID` of each file, its path relative to the package, its text. Of
  ///   two rows with one key the first counts.
  public init(_ rows: [(key: String, path: String, text: String)]) {
    var known: Set<String> = []
    all = rows.filter { known.insert($0.key).inserted }
      .map { File(id: $0.key, path: $0.path, text: $0.text) }
      .sorted { $0.path < $1.path }
    var places: [String: Int] = [:]
    for (place, file) in all.enumerated() { places[file.id] = place }
    self.places = places
  }

  /// The file that `#fileID` names, or nil if it is not embedded.
  public func file(id: String) -> File? { places[id].map { all[$0] } }

  /// A location whose file is given as a path where the file is embedded, else by its id.
  public func location(fileID: String, line: Int, column: Int? = nil) -> SourceLocation {
    SourceLocation(file: file(id: fileID)?.path ?? fileID, line: line, column: column)
  }

  /// The text of the line at a location, or nil if the file is not embedded or has no such line.
  public func line(at location: SourceLocation) -> String? {
    let file = all.first { $0.path == location.file } ?? file(id: location.file)
    guard let lines = file?.lines, lines.indices.contains(location.line - 1) else { return nil }
    return String(lines[location.line - 1])
  }

  /// The files whose text on disk is no longer what was compiled in.
  ///
  /// - Parameter read: gives the present text of a file by its path relative to the package, or
  ///   nil if there is none (a moved binary), which counts as unchanged.
  /// - Returns: one error for each changed file, ordered by path.
  public func staleness(read: (String) -> String?) -> [Diagnostic] {
    all.compactMap { file in
      guard let present = read(file.path), present != file.text else { return nil }
      return Diagnostic(
        .error, "the program is older than this file: its listings would not be the code that ran",
        at: SourceLocation(file: file.path, line: 1),
        notes: [Diagnostic.Note("build the book again before rendering it")])
    }
  }
}

extension String {
  /// The lines without their ends, which are LF or CR LF.
  var lines: [Substring] {
    let end = endIndex
    return utf8.split(separator: Byte.newline, omittingEmptySubsequences: false).map { line in
      let hasReturn = line.endIndex < end && line.last == UInt8(ascii: "\r")
      return Substring(hasReturn ? line.dropLast() : line)
    }
  }
}
