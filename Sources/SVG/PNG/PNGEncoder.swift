/// Writes pixels as PNG files (ISO/IEC 15948) without any library.
///
/// Pictures of at most 256 colours are written as indices into a palette, of fewer bits where
/// those are enough; others as RGB or, where some pixel lets light through, as RGBA.
enum PNGEncoder {
  /// A file with the given straight RGBA pixels, row-major from the top.
  static func encode(columns: Int, rows: Int, pixels: [UInt8]) -> [UInt8] {
    if let indexed = IndexedPixels(pixels) {
      return file(
        columns: columns, rows: rows, depth: indexed.depth, kind: 3,
        extra: [("PLTE", indexed.paletteBytes), ("tRNS", indexed.opacities)],
        body: compressed(
          packed(indexed.indices, columns: columns, depth: indexed.depth),
          lineLength: (columns * indexed.depth + 7) / 8, pixelLength: 1,
          isFiltered: indexed.depth == 8, isIndexed: true))
    }
    let isOpaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    let channels = isOpaque ? 3 : 4
    return file(
      columns: columns, rows: rows, depth: 8, kind: isOpaque ? 2 : 6, extra: [],
      body: compressed(
        isOpaque ? opaque(pixels) : pixels, lineLength: columns * channels,
        pixelLength: channels, isFiltered: true, isIndexed: false))
  }

  /// The pixels without their fourth bytes.
  private static func opaque(_ pixels: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count / 4 * 3)
    for start in stride(from: 0, to: pixels.count, by: 4) {
      result.append(pixels[start])
      result.append(pixels[start + 1])
      result.append(pixels[start + 2])
    }
    return result
  }

  /// Indices with several to a byte, the leftmost in the highest bits; each row begins a byte.
  private static func packed(_ indices: [UInt8], columns: Int, depth: Int) -> [UInt8] {
    guard depth < 8, columns > 0 else { return indices }
    let share = 8 / depth
    var result: [UInt8] = []
    for start in stride(from: 0, to: indices.count, by: columns) {
      for first in stride(from: 0, to: columns, by: share) {
        var byte: UInt8 = 0
        for place in 0..<share {
          let column = first + place
          byte = byte << UInt8(depth) | (column < columns ? indices[start + column] : 0)
        }
        result.append(byte)
      }
    }
    return result
  }

  /// The rows in the envelope of zlib: filtered by rows, or plain where that is smaller.
  ///
  /// Small pictures are tried both ways, for large ones filters are taken on trust.
  private static func compressed(
    _ bytes: [UInt8], lineLength: Int, pixelLength: Int, isFiltered: Bool, isIndexed: Bool
  ) -> [UInt8] {
    let isSmall = bytes.count <= 1 << 15
    let plain =
      isSmall || !isFiltered
      ? Deflate.zlib(RowFilter.plain(bytes, lineLength: lineLength)) : nil
    guard isFiltered else { return plain ?? [] }
    let filtered = Deflate.zlib(
      RowFilter.best(
        bytes, lineLength: lineLength, pixelLength: pixelLength, isIndexed: isIndexed))
    guard let plain, plain.count <= filtered.count else { return filtered }
    return plain
  }

  private static func file(
    columns: Int, rows: Int, depth: Int, kind: UInt8, extra: [(String, [UInt8])], body: [UInt8]
  ) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header = bigEndian(columns) + bigEndian(rows) + [UInt8(depth), kind, 0, 0, 0]
    appendChunk("IHDR", header, to: &file)
    for (name, data) in extra where !data.isEmpty { appendChunk(name, data, to: &file) }
    appendChunk("IDAT", body, to: &file)
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

  /// The remainders of single bytes (annex D of the standard).
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  /// The cyclic redundancy check of PNG, annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let remainders = remainders
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value = value >> 8 ^ remainders[Int((value ^ UInt32(byte)) & 0xFF)]
    }
    return ~value
  }
}
