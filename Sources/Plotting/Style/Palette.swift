public import Scene

/// The inks of figures: told apart by every kind of colour vision, with contrast of at least 4.5
/// to 1 on light and dark grounds, so that small text may have them too.
public enum Palette {
  /// The inks that series take in turn.
  public static let series: [ThemedColor] = [.blue, .red, .green, .purple, .orange, .gray]

  /// The ink of a series; begins anew after the last one.
  public static func series(_ index: Int) -> ThemedColor {
    series[((index % series.count) + series.count) % series.count]
  }
}

extension ThemedColor {
  /// A deep blue.
  public static let blue = ThemedColor(light: Color(hex: 0x1F5FBF), dark: Color(hex: 0x7FB2FF))
  /// A warm red, lighter than blue to every eye.
  public static let red = ThemedColor(light: Color(hex: 0xCC3311), dark: Color(hex: 0xFF8A66))
  /// A blueish green.
  public static let green = ThemedColor(light: Color(hex: 0x117A55), dark: Color(hex: 0x4FD1A1))
  /// A brownish orange.
  public static let orange = ThemedColor(light: Color(hex: 0xA85B00), dark: Color(hex: 0xFFC04D))
  /// A purple.
  public static let purple = ThemedColor(light: Color(hex: 0x8A3A9C), dark: Color(hex: 0xD79BE8))
  /// The ink of text.
  public static let ink = ThemedColor(light: Color(hex: 0x1C1E21), dark: Color(hex: 0xE8EAED))
  /// The ink of text, by its common name.
  public static let black = ink
  /// A middle gray.
  public static let gray = ThemedColor(light: Color(hex: 0x666B73), dark: Color(hex: 0xA3A9B3))

  /// The same ink let through.
  /// - Parameter opacity: from 0 to 1; multiplies the one it has.
  public func opacity(_ opacity: Double) -> ThemedColor {
    func faded(_ color: Color) -> Color {
      Color(
        red: color.red, green: color.green, blue: color.blue, alpha: color.alpha * opacity)
    }
    return ThemedColor(light: faded(light), dark: faded(dark))
  }
}
