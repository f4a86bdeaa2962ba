public import Scene
public import Typesetting

/// The sizes and inks of everything that is not data, and the inks that series take.
public struct Theme: Sendable, Hashable {
  /// How the frame of axes is drawn.
  public enum Frame: Sendable, Hashable {
    /// Lines at the left and at the bottom, a faint outline elsewhere.
    case leftBottom
    /// Lines on all sides.
    case box
    /// No lines.
    case none
  }

  /// The size of figure titles in points.
  public var figureTitleSize = 13.5
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
  /// Whether axes have a grid unless they say otherwise.
  public var hasGrid = true
  /// How the frame of axes is drawn.
  public var frame = Frame.leftBottom
  /// The inks that series take in turn; at least one.
  public var seriesInks = Palette.series
  /// The rhythms that lines of series take in turn, so that they differ without colour; at least
  /// one.
  public var seriesDashes = [Dash.solid]
  /// The ground, also behind legends and under words on lines.
  public var background = ThemedColor(light: .white, dark: Color(hex: 0x16181C))
  /// The length of ticks in points; 0 for none.
  public var tickLength = 3.5
  /// The distance between words and what they belong to, in points.
  public var gap = 4.0
  /// The room at the edge of the figure in points.
  public var padding = 6.0
  /// The appearance that figures have whatever the page around them has; `nil` follows the page.
  public var appearance: Appearance?

  /// Creates the standard theme.
  public init() {}

  /// The ink of a series; begins anew after the last one.
  public func series(_ index: Int) -> ThemedColor { Self.element(index, of: seriesInks) ?? ink }

  /// The rhythm of the lines of a series; begins anew after the last one.
  public func dash(_ index: Int) -> Dash { Self.element(index, of: seriesDashes) ?? .solid }

  private static func element<Element>(_ index: Int, of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[((index % list.count) + list.count) % list.count]
  }

  /// The style of figure titles.
  public var figureTitle: TextStyle {
    TextStyle(size: figureTitleSize, weight: .semibold, color: ink)
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
