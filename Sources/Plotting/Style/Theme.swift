public import Scene
public import Typesetting

/// The sizes and inks of everything that is not data.
public struct Theme: Sendable, Hashable {
  /// The size of panel titles in points.
  public var titleSize = 11.5
  /// The size of axis labels in points.
  public var labelSize = 10.0
  /// The size of tick labels and legends in points.
  public var tickSize = 9.0
  /// The ink of words.
  public var ink = ThemedColor.ink
  /// The ink of tick labels and other quiet words.
  public var quietInk = ThemedColor(light: Color(hex: 0x454A52), dark: Color(hex: 0xC0C5CD))
  /// The ink of spines and ticks.
  public var spine = ThemedColor(light: Color(hex: 0x8A9099), dark: Color(hex: 0x7A818C))
  /// The ink of the grid.
  public var grid = ThemedColor(light: Color(hex: 0xE1E4E8), dark: Color(hex: 0x343941))
  /// The inks that series take in turn; at least one.
  public var seriesInks = Palette.series
  /// The ground, also behind legends and under words on lines.
  public var background = ThemedColor(light: .white, dark: Color(hex: 0x16181C))
  /// The length of ticks in points.
  public var tickLength = 3.5
  /// The distance between words and what they belong to, in points.
  public var gap = 4.0
  /// The room at the edge of the figure in points.
  public var padding = 6.0

  /// Creates the standard theme.
  public init() {}

  /// The standard theme.
  public static let standard = Theme()

  /// The ink of a series; begins anew after the last one.
  public func series(_ index: Int) -> ThemedColor {
    guard !seriesInks.isEmpty else { return ink }
    let count = seriesInks.count
    return seriesInks[((index % count) + count) % count]
  }

  /// The style of panel titles.
  public var title: TextStyle { TextStyle(size: titleSize, weight: .semibold, color: ink) }
  /// The style of axis labels.
  public var axisLabel: TextStyle { TextStyle(size: labelSize, color: ink) }
  /// The style of tick labels.
  public var tickLabel: TextStyle { TextStyle(size: tickSize, color: quietInk) }
  /// The style of legends and annotations.
  public var note: TextStyle { TextStyle(size: tickSize, color: ink) }
}
