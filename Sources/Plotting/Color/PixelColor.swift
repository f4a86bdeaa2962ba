internal import Scene

/// A colour in whole steps of 1/255, as pixels hold it.
struct PixelColor: Sendable, Hashable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8
  var alpha: UInt8

  /// Nothing at all.
  static let clear = PixelColor(red: 0, green: 0, blue: 0, alpha: 0)

  init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// The nearest steps of a colour.
  init(_ color: Color) {
    func step(_ value: Double) -> UInt8 { UInt8((value * 255).rounded()) }
    self.init(
      red: step(color.red), green: step(color.green), blue: step(color.blue),
      alpha: step(color.alpha))
  }

  /// Red, green, blue and opacity.
  var bytes: [UInt8] { [red, green, blue, alpha] }

  /// The colour.
  var color: Color {
    Color(
      red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255,
      alpha: Double(alpha) / 255)
  }
}
