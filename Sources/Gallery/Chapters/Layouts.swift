import Nabla

/// Several panels in one figure, and panels in panels.
struct Layouts: Chapter {
  static let title = "Layouts"
  static let number = "15"
  static let summary = "Rows, grids and mosaics of panels, what they share, and insets."

  func body() throws -> [LocatedBlock] {
    """
    Margins are measured from the words that stand in them, so nothing is cut and nothing touches; frames of a row or
    column share their edges.
    """
    panels()
    insets()
  }

  private func panels() -> Section {
    Section("Panels") {
      Cell("Panels in a row") {
        Figure("layout-row", caption: "Three panels of one height.", width: 520, aspect: 2.9) {
          for power in 1...3 {
            Axes(x: "x", title: "$x^\(power)$") { Curve(Expr("x**\(power)"), over: -1...1) }
          }
        }
      }
      Cell("A mosaic") {
        Figure("layout-mosaic", caption: "A wide panel over two, a high one beside.", width: 460) {
          Axes(title: "wide") { Curve(Expr("sin(x)"), over: 0...12) }
          Axes(title: "high") { Curve(Expr("exp(x)"), over: 0...3) }
          Axes(title: "left") { Curve(Expr("x**2"), over: -2...2) }
          Axes(title: "right") { Curve(Expr("x**3"), over: -2...2) }
        }
        .mosaic(["AAB", "CDB"])
      }
      Cell("Widths and heights") {
        Figure("layout-shares", caption: "Columns as three to one.", width: 400, aspect: 2) {
          Axes { Curve(Expr("sin(x)/x"), over: -20...20) }
          Axes { Curve(Expr("sin(x)/x"), over: -2...2) }
        }
        .columnWidths([3, 1])
      }
      Cell("Shared ranges, a title, and letters") {
        Figure(
          "layout-shared", caption: "Ranges that compare.", width: 400, aspect: 1.3, columns: 2
        ) {
          for rate in 1...4 {
            Axes(x: "t", y: "height", title: "rate \(rate)") {
              Curve(Expr("\(rate)*sin(x)"), over: 0...6)
            }
          }
        }
        .title("One scale for all").sharedX().sharedY(.all).lettered()
      }
    }
  }

  private func insets() -> Section {
    Section("Insets") {
      Cell("A zoom") {
        Figure("layout-zoom", caption: "A part shown larger.", width: 380, aspect: 1.5) {
          Axes(x: "x", y: "y") {
            Curve(Expr("sin(1/x)"), over: 0.03...1)
            Inset(zoomX: 0.05...0.12, y: -1...1, width: 0.45, height: 0.45) {
              Curve(Expr("sin(1/x)"), over: 0.05...0.12)
            }
          }
        }
      }
      Cell("An inset of its own") {
        Figure(
          "layout-inset", caption: "The same decay on a logarithmic scale.", width: 380, aspect: 1.5
        ) {
          Axes(x: "t", y: "amount") {
            Curve(Expr("exp(-x)"), over: 0...6)
            Inset(x: 0.42...0.97, y: 0.35...0.97) {
              Axes(x: "t") { Curve(Expr("exp(-x)"), over: 0...6) }.yScale(.log10)
            }
          }
        }
      }
    }
  }
}
