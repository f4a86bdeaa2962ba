import Plotting
import Report

/// A chapter with figures.
struct Drawn: Chapter {
  static let title = "Drawn"

  func body() throws -> [LocatedBlock] {
    "See @fig-one and @fig-two."
    Cell {
      one()
    }
    Figure("two", caption: "The *second*, after @fig-one.", alt: "Nothing to see.") {}
    Figure("two", caption: "A third.") {}
    Figure("t w o", caption: "A fourth.") {}
    Figure("five", caption: "") {}
    Figure("six", caption: "Same.", alt: "Same.") {}
  }

  private func one() -> Figure {
    Figure("one", caption: #"The first, $\alpha$."#) {}
  }
}
