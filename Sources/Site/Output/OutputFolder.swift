import Foundation

/// Writes a site to a folder: whole files or none, only what changed.
public enum OutputFolder {
  /// What a run did.
  public struct Summary: Sendable, Hashable {
    /// The paths of files that were created or replaced.
    public var written: [String] = []
    /// The paths of files that were as they should be.
    public var unchanged: [String] = []
    /// The paths of files of an earlier run that are no longer part of the site.
    public var removed: [String] = []
    /// The paths of such files that someone changed since, which were left alone.
    public var kept: [String] = []
  }

  /// Writes files to a folder, which is created if it is not there.
  ///
  /// All new content is first written beside its place under a temporary name; only when that has
  /// succeeded are the files renamed, the manifest last. A failure before that leaves the folder as
  /// it was. Files whose bytes are already right are not touched. Files that the folder's manifest
  /// lists and the site no longer has are removed if nobody changed them; no other file is removed.
  ///
  /// - Parameters:
  ///   - files: the files; paths must stay inside the folder.
  ///   - folder: the folder's path.
  ///   - removesStale: false for writing a part of a site.
  /// - Throws: ``OutputError`` with the path and the reason.
  @discardableResult
  public static func write(
    _ files: [SiteFile], to folder: String, removesStale: Bool = true
  ) throws(OutputError) -> Summary {
    for file in files where !SiteFile.isInside(file.path) {
      throw OutputError(
        action: "write", path: file.path, reason: "the path leads out of the site's folder")
    }
    let previous = manifest(in: folder)
    let changed = files.filter { !isCurrent($0, in: folder) }
    try replace(changed.sorted { order($0) < order($1) }, in: folder)
    let paths = Set(changed.map(\.path))
    var summary = Summary()
    summary.written = paths.sorted()
    summary.unchanged = files.map(\.path).filter { !paths.contains($0) }.sorted()
    if removesStale, let previous {
      try removeStale(of: previous, except: Set(files.map(\.path)), in: folder, &summary)
    }
    return summary
  }

  /// The manifest a folder holds, or nil.
  public static func manifest(in folder: String) -> Manifest? {
    (try? FileSystem.read("\(folder)/\(Manifest.path)")).flatMap(Manifest.init(bytes:))
  }

  private static func isCurrent(_ file: SiteFile, in folder: String) -> Bool {
    (try? FileSystem.read("\(folder)/\(file.path)")) == file.bytes
  }

  private static func order(_ file: SiteFile) -> (Int, String) {
    (file.path == Manifest.path ? 1 : 0, file.path)
  }

  private static func replace(_ files: [SiteFile], in folder: String) throws(OutputError) {
    var temporary: [(from: String, to: String)] = []
    do throws(OutputError) {
      try FileSystem.createFolder(folder)
      for file in files {
        let target = "\(folder)/\(file.path)"
        if FileSystem.isFolder(target) {
          throw OutputError(action: "write", path: target, reason: "a folder is in its place")
        }
        let parts = splitName(target)
        try FileSystem.createFolder(parts.folder)
        let name = "\(parts.folder)/.\(parts.name).nabla-new"
        temporary.append((name, target))
        do throws(OutputError) {
          try FileSystem.write(file.bytes, to: name)
        } catch {
          throw OutputError(action: error.action, path: target, reason: error.reason)
        }
      }
      for (from, to) in temporary { try FileSystem.rename(from, to: to) }
    } catch {
      for (from, _) in temporary where FileSystem.isFile(from) { try? FileSystem.remove(from) }
      throw error
    }
  }

  private static func removeStale(
    of manifest: Manifest, except current: Set<String>, in folder: String,
    _ summary: inout Summary
  ) throws(OutputError) {
    for file in manifest.files where !current.contains(file.path) && SiteFile.isInside(file.path) {
      let path = "\(folder)/\(file.path)"
      guard FileSystem.isFile(path) else { continue }
      guard SHA256.hex(try FileSystem.read(path)) == file.sha256 else {
        summary.kept.append(file.path)
        continue
      }
      try FileSystem.remove(path)
      summary.removed.append(file.path)
      var parent = splitName(path).folder
      while parent.utf8.count > folder.utf8.count, FileSystem.isEmptyFolder(parent) {
        try FileSystem.remove(parent)
        parent = splitName(parent).folder
      }
    }
  }

  private static func splitName(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
