import BookCommand

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads the lines of a file, a pipe or standard input one by one, as soon as each is there.
final class LineReader {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var isAtEnd = false

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    if descriptor < 0 { throw Self.failure(path) }
  }

  deinit { if path != "-" { close(descriptor) } }

  /// The bytes of the next line without its end, a line feed with or without a carriage return
  /// before it; `nil` after the last.
  func next() throws(CommandFailure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return line(upTo: end)
      }
      searched = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer { start = buffer.count }
        return line(upTo: buffer.count)
      }
      try fill()
    }
  }

  private func line(upTo end: Int) -> [UInt8] {
    let isEnded = end > start && buffer[end - 1] == UInt8(ascii: "\r")
    return Array(buffer[start..<(isEnded ? end - 1 : end)])
  }

  private func fill() throws(CommandFailure) {
    var count = read(descriptor, &chunk, chunk.count)
    while count < 0, errno == EINTR { count = read(descriptor, &chunk, chunk.count) }
    guard count >= 0 else { throw Self.failure(path) }
    isAtEnd = count == 0
    buffer += chunk[..<count]
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure("cannot read \(path): \(String(cString: strerror(errno)))")
  }
}
