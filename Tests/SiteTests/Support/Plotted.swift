import Plotting
import Report
import Typesetting

/// A chapter with one figure.
struct Plotted: Chapter {
  static let title = "A picture"
  @TaskLocal static var label = "x"
  @TaskLocal static var end = 1.0

  func body() throws -> [LocatedBlock] {
    "See @fig-line."
    Figure("line", caption: "A *line* from $0$ to $1$.", alt: "A line [rising] from \"0\" to 1.") {
      Axes(x: Self.label, y: "y") { Line([(0, 0), (1, Self.end)]) }
    }
  }
}

extension Sample {
  /// A book with a figure, compiled.
  static func plotted(axis: String = "x", end: Double = 1) throws -> Document {
    let typesetter = try Typesetter()
    return Plotted.$label.withValue(axis) {
      Plotted.$end.withValue(end) {
        Document.build(
          Book(title: "Pictures", identifier: "pictures", chapters: [Plotted.self], sources: []),
          typesetter: typesetter)
      }
    }
  }
}
