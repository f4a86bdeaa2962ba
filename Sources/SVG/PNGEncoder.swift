/// Writes pixels as PNG files (ISO/IEC 15948) without any library.
enum PNGEncoder {
  /// A file with the given straight RGBA pixels, row-major from the top; opaque pictures are
  /// written without their alpha channel.
  static func encode(columns: Int, rows: Int, pixels: [UInt8]) -> [UInt8] {
    let isOpaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    let channels = isOpaque ? 3 : 4
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header = bigEndian(columns) + bigEndian(rows) + [8, isOpaque ? 2 : 6, 0, 0, 0]
    appendChunk("IHDR", header, to: &file)
    var lines: [UInt8] = []
    lines.reserveCapacity(rows * (1 + columns * channels))
    for row in 0..<rows {
      lines.append(0)
      for column in 0..<columns {
        let start = 4 * (row * columns + column)
        lines += pixels[start..<start + channels]
      }
    }
    appendChunk("IDAT", Deflate.zlib(lines), to: &file)
    appendChunk("IEND", [], to: &file)
    return file
  }

  private static func appendChunk(_ kind: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(kind.utf8) + data
    file += bigEndian(data.count)
    file += body
    file += bigEndian(Int(checksum(body)))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The cyclic redundancy check of PNG, annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 {
        value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
    return ~value
  }
}
