public import Scene

/// The inks of figures.
///
/// Any two of the series differ by at least 0.07 in OKLab for normal and for protan, deutan and
/// tritan eyes (simulated after Machado, Oliveira and Fernandes, 2009), and each has a contrast of at
/// least 4.5 to 1 on light and dark grounds, so that small text may have it too.
public enum Palette {
  /// The inks that series take in turn.
  public static let series: [ThemedColor] = [.blue, .red, .green, .purple, .brown, .gray]

  /// The ink of a series; begins anew after the last one.
  public static func series(_ index: Int) -> ThemedColor {
    series[((index % series.count) + series.count) % series.count]
  }
}

extension ThemedColor {
  /// A deep blue.
  public static let blue = ThemedColor(light: Color(hex: 0x1F5FBF), dark: Color(hex: 0x7FB2FF))
  /// A warm red, lighter than blue to every eye.
  public static let red = ThemedColor(light: Color(hex: 0xCC3311), dark: Color(hex: 0xFF7043))
  /// A blueish green.
  public static let green = ThemedColor(light: Color(hex: 0x0A5A50), dark: Color(hex: 0x6EF0AE))
  /// A brownish orange.
  public static let orange = ThemedColor(light: Color(hex: 0xA85B00), dark: Color(hex: 0xFFC04D))
  /// A dark brown; amber on dark grounds.
  public static let brown = ThemedColor(light: Color(hex: 0x663300), dark: Color(hex: 0xFFBE45))
  /// A purple.
  public static let purple = ThemedColor(light: Color(hex: 0x94288F), dark: Color(hex: 0xEFC2FA))
  /// The ink of text.
  public static let ink = ThemedColor(light: Color(hex: 0x1C1E21), dark: Color(hex: 0xE8EAED))
  /// The ink of text, by its common name.
  public static let black = ink
  /// A middle gray.
  public static let gray = ThemedColor(light: Color(hex: 0x757575), dark: Color(hex: 0x888C9E))

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
