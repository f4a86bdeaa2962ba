public import Calculus
public import Scene

/// What an author may say about cells beside their colours.
public struct CellStyle: Sendable, Hashable {
  /// How the values are written in their cells; `nil` leaves cells without words.
  var format: NumberFormat?
  /// The lines between cells; `nil` for none.
  var lines: Stroke?

  /// Creates a style without words and lines.
  public init() {}
}

/// A mark of cells; each modifier returns a changed copy.
public protocol CellMark: Mark, Styled, ColorMapped {
  /// What the author said about its cells.
  var cellStyle: CellStyle { get set }
}

extension CellMark {
  /// Writes the value of each cell into it, black or white, whichever is easier to read there.
  ///
  /// Values that do not fit their cells are written smaller, down to 5.5 points, or left out,
  /// which a fact of the figure says.
  public func annotated(_ format: NumberFormat = .significant(3)) -> Self {
    var copy = self
    copy.cellStyle.format = format
    return copy
  }

  /// Draws lines between cells, in the colour of the ground by default.
  public func gridLines(_ color: ThemedColor? = nil, width: Double = 1) -> Self {
    var copy = self
    copy.cellStyle.lines = Stroke(color ?? Theme.standard.background, width: width)
    return copy
  }

  /// The label in messages.
  public var label: String? { style.label }
}
