import Nabla

/// The looks of figures.
struct Themes: Chapter {
  static let title = "Themes"
  static let number = "17"
  static let summary = "One figure in every look, and looks of your own."

  private func figure(_ id: String, _ theme: Theme, _ caption: String) -> Figure {
    Figure(id, caption: caption, width: 360, aspect: 1.5) {
      Axes(x: "x", y: "y", title: "Three curves") {
        Curve(Expr("sin(x)"), over: 0...6.2).label(#"$\sin x$"#)
        Curve(Expr("cos(x)"), over: 0...6.2).label(#"$\cos x$"#)
        Curve(Expr("sin(x)/2"), over: 0...6.2).label(#"$\frac{1}{2} \sin x$"#)
      }
    }
    .theme(theme)
  }

  func body() throws -> [LocatedBlock] {
    """
    `figure(_:_:_:)` draws three curves and asks for `.theme(theme)`. Figures follow the light or dark page they stand on
    unless their theme says otherwise.
    """
    Cell("Standard") {
      figure("theme-standard", .standard, "The look of figures that ask for none.")
    }
    Cell("White grid") { figure("theme-grid", .whiteGrid, "The look of notebooks.") }
    Cell("Minimal") { figure("theme-minimal", .minimal, "Ticks alone.") }
    Cell("Dark") { figure("theme-dark", .dark, "Dark on every page.") }
    Cell("Print") { figure("theme-print", .print, "Told apart without colour.") }
    Cell("Larger words") {
      figure("theme-large", .standard.scaled(by: 1.4), "For slides.")
    }
    Cell("A look of your own") {
      let theme = {
        var theme = Theme.minimal
        theme.seriesInks = [.purple, .orange, .green]
        theme.hasGrid = true
        theme.tickLength = 0
        return theme
      }()
      figure("theme-own", theme, "Inks, grid and ticks changed.")
    }
  }
}
