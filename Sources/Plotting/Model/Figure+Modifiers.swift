extension Figure {
  /// A side of a figure.
  public enum Side: Sendable, Hashable, CaseIterable {
    /// Under the title.
    case top
    /// Below all panels.
    case bottom
    /// To the right of all panels.
    case right
  }

  /// Which panels have one range along an axis.
  public enum Sharing: Sendable, Hashable, CaseIterable {
    /// Each has its own.
    case none
    /// Those that begin in the same row.
    case rows
    /// Those that begin in the same column.
    case columns
    /// All.
    case all
  }

  private func with(_ change: (inout FigureOptions) -> Void) -> Figure {
    var copy = self
    change(&copy.options)
    return copy
  }

  /// A title over all panels; `$…$` is mathematics, `"\n"` breaks lines.
  public func title(_ text: String) -> Figure { with { $0.title = text } }

  /// The sizes and inks of the figure.
  public func theme(_ theme: Theme) -> Figure { with { $0.theme = theme } }

  /// Arranges panels as they are drawn with letters.
  ///
  /// `["AAB", "CDB"]` puts a wide panel over two small ones, and a high one to the right. Each line
  /// is a row and each character a cell; the cells of a letter make a rectangle, which one panel
  /// takes; a point is an empty cell. Letters stand for the panels in order of first appearance.
  public func mosaic(_ lines: [String]) -> Figure { with { $0.mosaic = lines } }

  /// The widths of the columns relative to one another, one positive number a column.
  public func columnWidths(_ shares: [Double]) -> Figure { with { $0.columnShares = shares } }

  /// The heights of the rows relative to one another, one positive number a row.
  public func rowHeights(_ shares: [Double]) -> Figure { with { $0.rowShares = shares } }

  /// One legend for all panels, in which marks of the same name and look are named once.
  public func legend(_ side: Side) -> Figure { with { $0.legend = side } }

  /// One colorbar for all panels: that of the first mark with a colour scale.
  ///
  /// - Parameters:
  ///   - title: its title; an empty one takes that of the mark.
  ///   - side: where it stands; above and below the panels it lies flat, values growing to the
  ///     right. With a legend on the same side, it stands nearer to the panels.
  public func colorbar(_ title: String = "", at side: Side = .right) -> Figure {
    with {
      $0.colorbar = title
      $0.colorbarSide = side
    }
  }

  /// Letters the panels (a), (b), (c), … at their upper left.
  public func lettered() -> Figure { with { $0.hasLetters = true } }

  /// Gives panels one range of x, which holds the data of all; inner panels have no tick labels.
  public func sharedX(_ sharing: Sharing = .columns) -> Figure { with { $0.sharedX = sharing } }

  /// Gives panels one range of y, which holds the data of all; inner panels have no tick labels.
  public func sharedY(_ sharing: Sharing = .rows) -> Figure { with { $0.sharedY = sharing } }
}
