extension Formula {
  /// A colour of ink in sRGB, eight bits a component.
  public struct Color: Sendable, Hashable {
    /// The red component.
    public var red: UInt8
    /// The green component.
    public var green: UInt8
    /// The blue component.
    public var blue: UInt8
    /// The name it was given by, if it has one.
    public var name: String?

    /// Creates a colour from its components.
    public init(red: UInt8, green: UInt8, blue: UInt8, name: String? = nil) {
      self.red = red
      self.green = green
      self.blue = blue
      self.name = name
    }

    /// Creates a colour from a number written as 0xRRGGBB.
    public init(hex: UInt32, name: String? = nil) {
      self.init(
        red: UInt8(hex >> 16 & 0xFF), green: UInt8(hex >> 8 & 0xFF), blue: UInt8(hex & 0xFF),
        name: name)
    }

    /// The colour in hexadecimal digits: `#ff8000`.
    public var hex: String {
      "#" + [red, green, blue].map(Self.digits).joined()
    }

    private static func digits(_ value: UInt8) -> String {
      let text = String(value, radix: 16)
      return value < 16 ? "0" + text : text
    }

    /// The relative luminance, from 0 for black to 1 for white (WCAG 2.2).
    public var luminance: Double {
      0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private func linear(_ value: UInt8) -> Double {
      // The power is that of sRGB, 2.4, taken as x² times the fifth root of x².
      let level = Double(value) / 255
      guard level > 0.04045 else { return level / 12.92 }
      let base = (level + 0.055) / 1.055
      return base * base * fifthRoot(base * base)
    }

    private func fifthRoot(_ value: Double) -> Double {
      var root = 1.0
      for _ in 0..<20 {
        let fourth = root * root * root * root
        root -= (root * fourth - value) / (5 * fourth)
      }
      return root
    }

    /// The colour to use on a dark ground: this one where its contrast to `#16181c` is 4.5 or more,
    /// or else this one mixed with as much white as that takes.
    public var onDarkGround: Color {
      let ground = Color(hex: 0x16181C).luminance
      for share in 0...32 {
        let mixed = mixed(withWhite: Double(share) / 32)
        if (mixed.luminance + 0.05) / (ground + 0.05) >= 4.5 { return mixed }
      }
      return Color(hex: 0xFFFFFF)
    }

    private func mixed(withWhite share: Double) -> Color {
      guard share > 0 else { return self }
      func mix(_ value: UInt8) -> UInt8 {
        UInt8((Double(value) + (255 - Double(value)) * share).rounded())
      }
      return Color(red: mix(red), green: mix(green), blue: mix(blue), name: name)
    }
  }
}
