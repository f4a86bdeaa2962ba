import Scene

extension Theme {
  /// The theme of figures that ask for none: quiet frames and a faint grid, for light and dark
  /// pages.
  public static let standard = Theme()

  /// The look of notebooks: a clear grid on white, a thin outline all around.
  public static let whiteGrid = {
    var theme = Theme()
    theme.frame = .box
    theme.spine = ThemedColor(light: Color(hex: 0xCBD0D6), dark: Color(hex: 0x4A505A))
    theme.grid = ThemedColor(light: Color(hex: 0xD7DBE0), dark: Color(hex: 0x3C424B))
    theme.tickLength = 3
    return theme
  }()

  /// As little as can be: no grid and no frame, ticks alone.
  public static let minimal = {
    var theme = Theme()
    theme.hasGrid = false
    theme.frame = .none
    return theme
  }()

  /// Light inks on a dark ground, whatever the page around has.
  public static let dark = {
    var theme = Theme()
    theme.appearance = .dark
    return theme
  }()

  /// Black on white for paper: a frame on all sides, no grid, dark inks that differ in lightness,
  /// and lines that differ in rhythm, so that a copy without colour can be read.
  public static let print = {
    var theme = Theme()
    theme.ink = ThemedColor(.black)
    theme.quietInk = ThemedColor(.black)
    theme.spine = ThemedColor(Color(hex: 0x333333))
    theme.grid = ThemedColor(Color(hex: 0xDADADA))
    theme.background = ThemedColor(.white)
    theme.hasGrid = false
    theme.frame = .box
    theme.seriesInks = [0x000000, 0x1F5FBF, 0xB32D0F, 0x6B6B6B].map { ThemedColor(Color(hex: $0)) }
    theme.seriesDashes = [.solid, .dashed, .dashDotted, .dotted]
    theme.appearance = .light
    return theme
  }()

  /// The theme with all words larger or smaller.
  /// - Parameter factor: kept between 0.25 and 8.
  public func scaled(by factor: Double) -> Theme {
    let factor = factor.isFinite ? min(max(factor, 0.25), 8) : 1
    var theme = self
    theme.figureTitleSize *= factor
    theme.titleSize *= factor
    theme.labelSize *= factor
    theme.tickSize *= factor
    theme.tickLength *= factor
    theme.gap *= factor
    return theme
  }
}
