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

  /// Writes bytes to a file, replacing what stands there.
  ///
  /// The bytes go to a new file in the same folder, which takes the name at the end; on any failure
  /// (no such folder, no permission, disk full) that file is removed and the old one stays.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(path: path, reason: "it is a folder")
    }
    let temporary = "\(path).\(getpid()).tmp"
    guard let file = fopen(temporary, "wbx") else {
      throw Failure(path: path, reason: lastError())
    }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
    let problem = isWritten ? nil : lastError()
    let isClosed = fclose(file) == 0
    if let reason = problem ?? (isClosed ? nil : lastError()) {
      unlink(temporary)
      throw Failure(path: path, reason: reason)
    }
    guard rename(temporary, path) == 0 else {
      let reason = lastError()
      unlink(temporary)
      throw Failure(path: path, reason: reason)
    }
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
