/// The ground a figure stands on.
public enum Appearance: String, Sendable, Hashable, CaseIterable {
  /// Dark ink on a light ground.
  case light
  /// Light ink on a dark ground.
  case dark
}

/// A colour for each appearance.
///
/// SVG output writes both and lets the page choose; Cairo output picks one.
public struct ThemedColor: Sendable, Hashable {
  /// The colour on a light ground.
  public var light: Color
  /// The colour on a dark ground.
  public var dark: Color

  /// Creates a pair of colours.
  public init(light: Color, dark: Color) {
    self.light = light
    self.dark = dark
  }

  /// Creates a colour that is the same in both appearances.
  public init(_ color: Color) {
    self.init(light: color, dark: color)
  }

  /// The colour for one appearance.
  public func color(for appearance: Appearance) -> Color {
    switch appearance {
    case .light: light
    case .dark: dark
    }
  }
}
