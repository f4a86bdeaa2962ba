#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a command says to the person who called it.
package enum Console {
  /// Writes text to standard error.
  package static func writeError(_ text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let count = write(STDERR_FILENO, Array(bytes[offset...]), bytes.count - offset)
      guard count > 0 else { return }
      offset += count
    }
  }

  /// Writes a line about the progress to standard error, if that is a terminal.
  package static func writeProgress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    writeError(text + "\n")
  }
}
