/// What an ink is used for.
enum InkUse {
  case fill
  case stroke

  /// The name of the attribute.
  var name: StaticString { self == .fill ? "fill" : "stroke" }

  /// The letter with which classes of such inks begin.
  var letter: UInt8 { self == .fill ? UInt8(ascii: "f") : UInt8(ascii: "s") }
}

/// An ink as a picture shows it where no style rule says otherwise.
struct Ink {
  /// The components as bytes, red highest.
  var color: UInt32
  /// The opacity in thousandths, from 0 to 1000.
  var opacity: Int
  /// The number of the classes that exchange the ink; `nil` where nothing does.
  var number: Int?

  /// A number that no other ink has.
  var key: Int { Int(color) | opacity << 24 | ((number ?? -1) + 1) << 36 }

  /// Writes the presentation attributes, each with a space before it.
  func write(_ use: InkUse, to output: inout ByteText) {
    output.write(literal: use == .fill ? " fill=\"" : " stroke=\"")
    Self.writeHex(color, digits: 6, to: &output)
    if opacity < 1000 {
      output.write(literal: use == .fill ? "\" fill-opacity=\"" : "\" stroke-opacity=\"")
      output.write(opacity, unit: 1000)
    }
    output.write(UInt8(ascii: "\""))
  }

  /// Writes the shortest hexadecimal form of a colour of six digits, or of eight with its opacity.
  static func writeHex(_ color: UInt32, digits: UInt32, to output: inout ByteText) {
    output.write(UInt8(ascii: "#"))
    // Each byte is a digit twice.
    let isShort = (color >> 4 ^ color) & (digits == 8 ? 0x0F0F_0F0F : 0x0F_0F0F) == 0
    var (word, length): (UInt64, Int) = (0, 0)
    for place in stride(from: digits, to: 0, by: isShort ? -2 : -1) {
      let digit = UInt64(color >> (4 * (place - 1)) & 15)
      word |= (digit < 10 ? 0x30 + digit : 0x57 + digit) << UInt64(8 * length)
      length += 1
    }
    output.write(word, count: length)
  }
}
