/// Which labels contour lines get, and how they are written.
public struct ContourLabelStyle: Sendable {
  /// How a label lies on its line.
  public enum Orientation: Sendable, Hashable, CaseIterable {
    /// Along the line, never upside down.
    case upright
    /// Along the line, the top of the text towards greater values, as on maps.
    case uphill
    /// Level, whatever the direction of the line.
    case horizontal
  }

  /// Whether there are labels.
  public var isShown = true
  /// The levels that get labels; `nil` for all.
  public var levels: [Double]?
  /// The size in points; `nil` for nine tenths of that of tick labels.
  public var size: Double?
  /// How labels lie on their lines.
  public var orientation = Orientation.upright
  /// What is written for a level, by default the number with six significant digits.
  ///
  /// `$…$` is mathematics.
  public var text: @Sendable (Double) -> String = { ContourDrawing.number($0) }

  /// Creates the standard style.
  public init() {}

  /// Whether a level gets a label.
  func shows(_ level: Double) -> Bool { isShown && levels?.contains(level) ?? true }
}

extension Contour {
  private func withLabels(_ change: (inout ContourLabelStyle) -> Void) -> Contour {
    var copy = self
    change(&copy.labelStyle)
    return copy
  }

  /// Whether values are written in the lines; they are by default.
  public func labels(_ isLabelled: Bool) -> Contour { withLabels { $0.isShown = isLabelled } }

  /// Writes values at some of the levels only.
  public func labels(at levels: [Double]) -> Contour { withLabels { $0.levels = levels } }

  /// Writes what a closure says; `$…$` is mathematics.
  public func labelFormat(_ text: @escaping @Sendable (Double) -> String) -> Contour {
    withLabels { $0.text = text }
  }

  /// Writes numbers with so many significant digits, and a unit or other text after them.
  public func labelFormat(digits: Int, suffix: String = "") -> Contour {
    labelFormat { ContourDrawing.number($0, digits: max(1, min(digits, 17))) + suffix }
  }

  /// Sets the size of labels in points.
  public func labelSize(_ points: Double) -> Contour { withLabels { $0.size = points } }

  /// Sets how labels lie on their lines.
  public func labelOrientation(_ orientation: ContourLabelStyle.Orientation) -> Contour {
    withLabels { $0.orientation = orientation }
  }
}
