/// A growing text as bytes.
///
/// Numbers come as words of up to eight bytes and are stored whole: a picture is mostly numbers,
/// and an array that grows byte by byte takes three times as many instructions for them. That is
/// why bytes are stored through pointers, always within the room that was made for them before.
struct ByteText {
  /// The bytes so far.
  private(set) var count = 0
  /// The bytes, and zeros behind them.
  private var room: [UInt8] = []

  /// Whether nothing was written.
  var isEmpty: Bool { count == 0 }

  /// The bytes from one place to another.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { room[range] }

  /// All bytes.
  var bytes: ArraySlice<UInt8> { room[..<count] }

  /// Appends a byte.
  @inline(__always)
  mutating func write(_ byte: UInt8) {
    makeRoom(1)
    room[count] = byte
    count += 1
  }

  /// Appends the lowest bytes of a word, the lowest first.
  @inline(__always)
  mutating func write(_ word: UInt64, count length: Int) {
    makeRoom(8)
    let place = count
    room.withUnsafeMutableBytes {
      $0.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
    }
    count += length
  }

  /// Appends a text.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Appends a text that is known to the compiler.
  mutating func write(literal text: StaticString) {
    text.withUTF8Buffer { write(UnsafeRawBufferPointer($0)) }
  }

  /// Appends bytes.
  mutating func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

  /// Appends another text.
  mutating func write(_ other: ByteText) { write(other, 0..<other.count) }

  /// Appends a part of another text.
  mutating func write(_ other: ByteText, _ range: Range<Int>) {
    other.bytes(range).withUnsafeBytes { write($0) }
  }

  private mutating func write(_ source: UnsafeRawBufferPointer) {
    makeRoom(source.count)
    let places = count..<count + source.count
    room.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[places]).copyMemory(from: source)
    }
    count += source.count
  }

  /// Appends a scaled integer in its shortest decimal form; one that has no sign behind a
  /// separator, unless that is 0.
  ///
  /// - Returns: whether a point was written.
  @discardableResult @inline(__always)
  mutating func write(_ scaled: Int, unit: Int, separator: UInt8 = 0) -> Bool {
    let mark = scaled < 0 ? UInt8(ascii: "-") : separator
    guard let short = ShortDecimal(scaled.magnitude, unit: unit), short.count < 8 else {
      return writeLong(scaled, unit: unit, separator: separator)
    }
    if mark == 0 {
      write(short.word, count: short.count)
    } else {
      write(short.word << 8 | UInt64(mark), count: short.count + 1)
    }
    return short.hasFraction
  }

  /// Appends some of the numbers of a command of path data, the first parted from what stands
  /// before and each from the one before it by a space where nothing else does.
  ///
  /// - Parameters:
  ///   - isParted: whether the first needs to be parted from what stands before.
  ///   - afterFraction: whether that ends in a number with a point.
  /// - Returns: whether the last number has a point.
  @inline(__always)
  mutating func write(
    _ numbers: SIMD8<Int>, count length: Int, unit: Int, isParted: Bool, afterFraction: Bool
  ) -> Bool {
    makeRoom(8 * length + 8)
    var (place, isParted, hasFraction) = (count, isParted, afterFraction)
    let isShort = room.withUnsafeMutableBytes { room in
      for index in 0..<length {
        let number = numbers[index]
        guard let short = ShortDecimal(number.magnitude, unit: unit), short.count < 8 else {
          return false
        }
        // A point behind a fraction begins another number.
        let joins = number > 0 && number < unit && hasFraction
        let mark = number < 0 ? UInt8(ascii: "-") : isParted && !joins ? UInt8(ascii: " ") : 0
        let word = mark == 0 ? short.word : short.word << 8 | UInt64(mark)
        room.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
        place &+= short.count &+ (mark == 0 ? 0 : 1)
        (isParted, hasFraction) = (true, short.hasFraction)
      }
      return true
    }
    guard !isShort else {
      count = place
      return hasFraction
    }
    return writeLong(numbers, length, unit: unit, isParted, afterFraction)
  }

  private mutating func writeLong(
    _ numbers: SIMD8<Int>, _ length: Int, unit: Int, _ isParted: Bool, _ afterFraction: Bool
  ) -> Bool {
    var (isParted, hasFraction) = (isParted, afterFraction)
    for index in 0..<length {
      let number = numbers[index]
      let joins = number > 0 && number < unit && hasFraction
      hasFraction = write(
        number, unit: unit, separator: isParted && !joins ? UInt8(ascii: " ") : 0)
      isParted = true
    }
    return hasFraction
  }

  private mutating func writeLong(_ scaled: Int, unit: Int, separator: UInt8) -> Bool {
    var bytes: [UInt8] = []
    if scaled >= 0, separator != 0 { bytes.append(separator) }
    let hasFraction = Decimal.append(scaled, unit: unit, to: &bytes)
    write(bytes)
    return hasFraction
  }

  /// Appends a number in its shortest decimal form, rounded to at most `digits` decimals.
  mutating func write(_ value: Double, digits: Int) {
    let unit = Decimal.unit(digits: digits)
    write(Decimal.scaled(value, unit: unit), unit: unit)
  }

  /// Takes back what was written behind a place.
  mutating func cut(to count: Int) { self.count = min(count, self.count) }

  @inline(__always)
  private mutating func makeRoom(_ length: Int) {
    if room.count - count < length { grow(length) }
  }

  private mutating func grow(_ length: Int) {
    room.append(contentsOf: repeatElement(0, count: max(length, room.count, 64)))
  }
}
