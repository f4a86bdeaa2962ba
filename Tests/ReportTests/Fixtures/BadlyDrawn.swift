import Nabla

/// A chapter whose figures cannot be drawn.
struct BadlyDrawn: Chapter {
  static let title = "Badly drawn"

  func body() throws -> [LocatedBlock] {
    Figure("unread", caption: "A curve that cannot be read.") {
      Axes(title: "Left") { Curve(Expr("x + "), over: 0...1) }
    }
    Figure("formula", caption: "A label that cannot be read.") {
      Axes { Curve(Expr("x"), over: 0...1).label(#"$\fracc$"#) }
    }
    Figure("empty", caption: "Nothing.") {}
    "See @fig-unread, @fig-formula and @fig-empty."
  }
}
