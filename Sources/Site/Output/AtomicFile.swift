#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes files so that a reader sees the old content or the new one, never a part.
package enum AtomicFile {
  /// Why a file could not be written.
  package struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file as it was named.
    package var path: String
    /// The reason in the words of the system.
    package var reason: String

    /// The file and the reason.
    package var description: String { "cannot write \(path): \(reason)" }
  }

  /// New content that waits beside its place.
  struct Staged {
    let path: String
    let temporary: String

    /// Puts the new content in its place.
    func commit() throws(Failure) {
      guard rename(temporary, path) == 0 else {
        let reason = AtomicFile.lastError()
        discard()
        throw Failure(path: path, reason: reason)
      }
    }

    /// Removes the new content.
    func discard() { unlink(temporary) }
  }

  /// Writes bytes to a file, replacing what stands there.
  ///
  /// The bytes go to a new file in the same folder, which takes the name at the end; on any failure
  /// (no such folder, no permission, disk full) that file is removed and the old one stays. What is
  /// no plain file (a device, a pipe, a link) is written to directly, never replaced.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var status = stat()
    let isThere = lstat(path, &status) == 0
    if isThere, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      if let reason = fill(path, mode: "wb", with: bytes) {
        throw Failure(path: path, reason: reason)
      }
    } else {
      try stage(bytes, for: path).commit()
    }
  }

  /// Writes bytes to a new file in the folder of another, to take its name later.
  static func stage(_ bytes: [UInt8], for path: String) throws(Failure) -> Staged {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(path: path, reason: "it is a folder")
    }
    let staged = Staged(path: path, temporary: temporaryName(for: path))
    if let reason = fill(staged.temporary, mode: "wbx", with: bytes) {
      staged.discard()
      throw Failure(path: path, reason: reason)
    }
    return staged
  }

  /// A name beside a file or folder, for what will take its place.
  static func temporaryName(for path: String) -> String { "\(path).\(getpid()).tmp" }

  /// Writes bytes to a new file of a folder that will be given another name.
  ///
  /// - Parameters:
  ///   - temporary: the file.
  ///   - path: where it will be, as failures name it.
  static func create(_ bytes: [UInt8], at temporary: String, for path: String) throws(Failure) {
    if let reason = fill(temporary, mode: "wbx", with: bytes) {
      throw Failure(path: path, reason: reason)
    }
  }

  /// Opens a file and writes all bytes; the reason in words if that fails.
  private static func fill(_ path: String, mode: String, with bytes: [UInt8]) -> String? {
    guard let file = fopen(path, mode) else { return lastError() }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
    let problem = isWritten ? nil : lastError()
    let isClosed = fclose(file) == 0
    return problem ?? (isClosed ? nil : lastError())
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
