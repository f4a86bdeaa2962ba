import Foundation

/// The few calls to the file system that a site needs, with errors that name path and reason.
enum FileSystem {
  static func read(_ path: String) throws(OutputError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw OutputError(action: "read", path: path, reason: reason(of: error))
    }
  }

  static func remove(_ path: String) throws(OutputError) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw OutputError(action: "remove", path: path, reason: reason(of: error))
    }
  }

  /// Creates a folder and those above it, where they are not there.
  static func createFolder(_ path: String) throws(OutputError) {
    guard !path.isEmpty, !isFolder(path) else { return }
    if let slash = path.lastIndex(of: "/") { try createFolder(String(path[..<slash])) }
    guard mkdir(path, 0o777) == 0 || isFolder(path) else {
      let reason = errno == EEXIST ? "a file has this name" : String(cString: strerror(errno))
      throw OutputError(action: "create", path: path, reason: reason)
    }
  }

  /// The number of bytes of a file; nil when there is no plain file of this name.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether anything has this name, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Gives a file or folder another name; false where that could not be done.
  static func move(_ path: String, to name: String) -> Bool { rename(path, name) == 0 }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files in a folder and the folders in it, hidden ones left out, by path.
  static func files(in folder: String) throws(OutputError) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder)
        .filter { path in
          !path.split(separator: "/").contains { $0.hasPrefix(".") } && isFile("\(folder)/\(path)")
        }
        .sorted()
    } catch {
      throw OutputError(action: "read", path: folder, reason: reason(of: error))
    }
  }

  /// Whether a folder is there and holds nothing.
  static func isEmptyFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) ?? false
  }

  /// The reason without Foundation's wrapping, which differs between systems.
  private static func reason(of error: any Error) -> String {
    var current = error as NSError
    while let inner = current.userInfo[NSUnderlyingErrorKey] as? NSError { current = inner }
    if current.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(current.code)))
    }
    switch CocoaError.Code(rawValue: current.code) {
    case .fileReadNoSuchFile, .fileNoSuchFile: return String(cString: strerror(ENOENT))
    case .fileReadNoPermission, .fileWriteNoPermission: return String(cString: strerror(EACCES))
    default: return current.localizedDescription
    }
  }
}
