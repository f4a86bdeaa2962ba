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
    _ = send(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes bytes to standard output at once.
  package static func writeOutput(_ bytes: [UInt8]) throws(CommandFailure) {
    if let reason = send(bytes, to: STDOUT_FILENO) {
      throw CommandFailure("cannot write to standard output: \(reason)")
    }
  }

  /// Writes a line to standard output at once.
  package static func writeLine(_ text: String) throws(CommandFailure) {
    try writeOutput(Array((text + "\n").utf8))
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, Array(rest), rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(cString: strerror(errno)) }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// Ends the process with what was printed, and at once: chapters may still be running after a
  /// mistake in the command line, so that nothing may be taken down under them.
  package static func end(_ status: Int32) -> Never {
    fflush(nil)
    _exit(status)
  }

  /// Writes a line about the progress to standard error, if that is a terminal.
  package static func writeProgress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    writeError(text + "\n")
  }
}
