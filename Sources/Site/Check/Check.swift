import Report
import SVG

/// Holds a site in memory against the one in a folder.
public enum Check {
  /// The differences, in the order of the paths.
  ///
  /// Raster images, PDF files and fonts that the folder lacks are no difference, since repositories
  /// leave them out, and neither is what the manifest says of them. Files of the folder that its
  /// manifest does not list belong to someone else.
  ///
  /// - Parameters:
  ///   - files: the site as it should be.
  ///   - folder: the folder's path.
  /// - Throws: ``OutputError`` when the folder is not there or a file cannot be read.
  public static func compare(
    _ files: [SiteFile], against folder: String
  ) throws(OutputError) -> [Difference] {
    guard FileSystem.isFolder(folder) else {
      throw OutputError(action: "read", path: folder, reason: "there is no such folder")
    }
    let manifest = files.first { $0.path == Manifest.path }.flatMap { Manifest(bytes: $0.bytes) }
    var found: [Difference] = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      let source = manifest?.source(of: file.path)
      guard FileSystem.isFile(path) else {
        if !file.isBinary {
          found.append(Difference(kind: .missing, path: file.path, source: source))
        }
        continue
      }
      let stored = try FileSystem.read(path)
      if let details = changes(from: stored, to: file) {
        found.append(
          Difference(kind: .changed, path: file.path, details: details, source: source))
      }
    }
    found += extras(files, in: folder)
    return found.sorted { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
  }

  /// What changed in words, or nil if nothing did.
  private static func changes(from stored: [UInt8], to file: SiteFile) -> [String]? {
    guard stored != file.bytes else { return nil }
    if file.path == Manifest.path { return manifestChanges(from: stored, to: file.bytes) }
    guard !file.isBinary, let new = file.text, let old = String(validating: stored, as: UTF8.self)
    else {
      return ["other bytes: \(stored.count) became \(file.bytes.count)"]
    }
    if FactsFile.isPath(file.path) { return FactsDifference.describe(old: stored, new: file.bytes) }
    return switch file.fileExtension {
    case "svg": SVGDifference.describe(old: old, new: new)
    case "html": PageDifference.describe(old: old, new: new)
    default: LineDifference.describe(old: lines(old), new: lines(new))
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Differences of manifests beside what follows from other differences and from binary files.
  private static func manifestChanges(from old: [UInt8], to new: [UInt8]) -> [String]? {
    guard let before = Manifest(bytes: old), let after = Manifest(bytes: new) else {
      return ["the folder's manifest cannot be read"]
    }
    var found: [String] = []
    if before.formats != after.formats {
      found.append(
        "formats \(before.formats.joined(separator: ", ")) became "
          + after.formats.joined(separator: ", "))
    }
    for figure in after.figures {
      guard let match = before.figures.first(where: { $0.id == figure.id }) else { continue }
      if (match.source, match.line) != (figure.source, figure.line) {
        found.append(
          "figure '\(figure.id)' moved from \(match.source):\(match.line) to "
            + "\(figure.source):\(figure.line)")
      }
    }
    if !found.isEmpty { return found }
    return before.textFiles == after.textFiles && before.places == after.places
      ? nil : ["it lists other files or digests"]
  }

  private static func extras(_ files: [SiteFile], in folder: String) -> [Difference] {
    let current = Set(files.map(\.path))
    let listed = OutputFolder.manifest(in: folder)?.files ?? []
    return listed.filter { file in
      !current.contains(file.path) && SiteFile.isInside(file.path)
        && FileSystem.isFile("\(folder)/\(file.path)")
    }.map { Difference(kind: .extra, path: $0.path) }
  }
}

extension Manifest {
  fileprivate var textFiles: [File] { files.filter { !SiteFile.isBinary($0.path) } }

  fileprivate var places: [String] {
    [book] + pages.map(\.path) + figures.map { "\($0.id) \($0.number) \($0.page)" }
  }

  /// The place in the source a file came from, if it is a figure's.
  fileprivate func source(of path: String) -> SourceLocation? {
    figures.first { $0.files.contains { $0.path == path } }
      .map { SourceLocation(file: $0.source, line: $0.line) }
  }
}
