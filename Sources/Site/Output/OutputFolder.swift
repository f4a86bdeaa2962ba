import Report

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
  /// it was. Where there is no folder yet the same goes for the whole: it is made beside its place and
  /// renamed. Files whose bytes are already right are not touched. Files that the folder's manifest
  /// lists and the site no longer has are removed if nobody changed them; no other file is removed.
  ///
  /// - Parameters:
  ///   - files: the files; paths must stay inside the folder.
  ///   - folder: the folder's path.
  ///   - removesStale: false for writing a part of a site.
  ///   - jobs: how many files are written side by side.
  /// - Throws: ``OutputError`` with the path and the reason.
  @discardableResult
  public static func write(
    _ files: [SiteFile], to folder: String, removesStale: Bool = true, jobs: Int = 1
  ) throws(OutputError) -> Summary {
    for file in files where !SiteFile.isInside(file.path) {
      throw OutputError(
        action: "write", path: file.path, reason: "the path leads out of the site's folder")
    }
    let isNew = !FileSystem.isThere(folder)
    let previous = isNew ? nil : manifest(in: folder)
    let changed = isNew ? files : files.filter { !isCurrent($0, in: folder) }
    let isMade = isNew ? try make(changed, as: folder, jobs: jobs) : false
    if !isMade { try replace(changed.sorted { order($0) < order($1) }, in: folder, jobs: jobs) }
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
    let path = "\(folder)/\(Manifest.path)"
    // A folder without one is the usual case of a first run, and no error to be put into words.
    guard FileSystem.size(of: path) != nil else { return nil }
    return (try? FileSystem.read(path)).flatMap(Manifest.init(bytes:))
  }

  private static func isCurrent(_ file: SiteFile, in folder: String) -> Bool {
    let path = "\(folder)/\(file.path)"
    return FileSystem.size(of: path) == file.bytes.count
      && (try? FileSystem.read(path)) == file.bytes
  }

  private static func order(_ file: SiteFile) -> (Int, String) {
    (file.path == Manifest.path ? 1 : 0, file.path)
  }

  /// Makes a site where nothing is yet, in one step; false if it could not be put there, as where its
  /// name was taken meanwhile.
  private static func make(
    _ files: [SiteFile], as folder: String, jobs: Int
  ) throws(OutputError) -> Bool {
    guard !folder.isEmpty, folder.last != "/" else { return false }
    if let parent = folder.lastIndex(of: "/") {
      try FileSystem.createFolder(String(folder[..<parent]))
    }
    let temporary = AtomicFile.temporaryName(for: folder)
    // What someone else left there is not ours to fill or to remove.
    guard !FileSystem.isThere(temporary) else { return false }
    do throws(OutputError) {
      try fill(temporary, with: files, for: folder, jobs: jobs)
    } catch {
      if FileSystem.isThere(temporary) { try? FileSystem.remove(temporary) }
      if error.action == "create" { return false }
      throw error
    }
    if FileSystem.move(temporary, to: folder) { return true }
    try FileSystem.remove(temporary)
    return false
  }

  /// Writes files to a new folder that will take the name of another.
  private static func fill(
    _ temporary: String, with files: [SiteFile], for folder: String, jobs: Int
  ) throws(OutputError) {
    try FileSystem.createFolder(temporary)
    for parent in Set(files.map { parent(of: "\(temporary)/\($0.path)") }).sorted() {
      try FileSystem.createFolder(parent)
    }
    let failures = ParallelMap.map(files, jobs: jobs) { file -> AtomicFile.Failure? in
      do throws(AtomicFile.Failure) {
        try AtomicFile.create(
          file.bytes, at: "\(temporary)/\(file.path)", for: "\(folder)/\(file.path)")
        return nil
      } catch {
        return error
      }
    }
    for case let failure? in failures { throw OutputError(failure) }
  }

  private static func replace(
    _ files: [SiteFile], in folder: String, jobs: Int
  ) throws(OutputError) {
    try FileSystem.createFolder(folder)
    for parent in Set(files.map { parent(of: "\(folder)/\($0.path)") }).sorted() {
      try FileSystem.createFolder(parent)
    }
    var staged = try stage(files, in: folder, jobs: jobs)[...]
    while let next = staged.popFirst() {
      do throws(OutputError) {
        try commit(next)
      } catch {
        for file in staged { file.discard() }
        throw error
      }
    }
  }

  /// The new content beside its places; none of it where a file could not be written.
  private static func stage(
    _ files: [SiteFile], in folder: String, jobs: Int
  ) throws(OutputError) -> [AtomicFile.Staged] {
    let outcomes = ParallelMap.map(files, jobs: jobs) { file -> Result<_, AtomicFile.Failure> in
      let path = "\(folder)/\(file.path)"
      return Result { () throws(AtomicFile.Failure) in try AtomicFile.stage(file.bytes, for: path) }
    }
    let staged = outcomes.compactMap { try? $0.get() }
    for case .failure(let failure) in outcomes {
      for file in staged { file.discard() }
      throw OutputError(failure)
    }
    return staged
  }

  private static func commit(_ staged: AtomicFile.Staged) throws(OutputError) {
    do {
      try staged.commit()
    } catch {
      throw OutputError(error)
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
      var folderPath = parent(of: path)
      while folderPath.utf8.count > folder.utf8.count, FileSystem.isEmptyFolder(folderPath) {
        try FileSystem.remove(folderPath)
        folderPath = parent(of: folderPath)
      }
    }
  }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }
}
