import Nabla

/// Names for what is drawn.
struct Legends: Chapter {
  static let title = "Legends and notes"
  static let number = "16"
  static let summary = "Where names stand, and words beside points."

  private var waves: [any Mark] {
    [
      Curve(Expr("sin(x)"), over: 0...6.2).label(#"$\sin x$"#),
      Curve(Expr("cos(x)"), over: 0...6.2).label(#"$\cos x$"#),
      Curve(Expr("sin(x)*cos(x)"), over: 0...6.2).label(#"$\sin x \cos x$"#),
    ]
  }

  func body() throws -> [LocatedBlock] {
    let waves = self.waves
    """
    A legend looks for the place with least ink, over everything drawn, and leaves the frame when every place covers
    something. The pictures below draw the same three curves.
    """
    Cell("Where there is least ink") {
      Figure("legend-automatic", caption: "By itself.", width: 360, aspect: 1.5) {
        Axes { waves }
      }
    }
    Cell("In a corner") {
      Figure("legend-corner", caption: "Where it is asked for.", width: 360, aspect: 1.5) {
        Axes { waves }.yLimits(-1...2.4).legend(.at(.upperRight))
      }
    }
    Cell("Outside") {
      Figure("legend-outside", caption: "To the right of the frame.", width: 380, aspect: 1.5) {
        Axes { waves }.legend(.outside(.right))
      }
    }
    Cell("In a line below") {
      Figure("legend-below", caption: "Below the axes.", width: 360, aspect: 1.4) {
        Axes(x: "x") { waves }.legend(.outside(.bottom))
      }
    }
    Cell("At the ends of the lines") {
      Figure("legend-ends", caption: "Names that need no look back.", width: 380, aspect: 1.5) {
        Axes { waves }.legend(.lineEnds)
      }
    }
    Cell("One legend for all panels") {
      Figure("legend-shared", caption: "Named once.", width: 460, aspect: 1.9) {
        Axes(title: "one") { waves }
        Axes(title: "two") { waves }.yLimits(0...1)
      }
      .legend(.bottom)
    }
    Cell("Notes with arrows") {
      Figure(
        "legend-notes", caption: "Words that keep off what they would cover.", width: 380,
        aspect: 1.5
      ) {
        Axes(x: "x", y: #"$\sin x$"#) {
          Curve(Expr("sin(x)"), over: 0...6.3)
          Annotation(#"maximum at $\frac{\pi}{2}$"#, at: Point(1.5708, 1), arrow: true)
          Annotation("zero", at: Point(3.1416, 0), arrow: true)
          Annotation("minimum", at: Point(4.7124, -1), arrow: true)
        }
      }
    }
  }
}
