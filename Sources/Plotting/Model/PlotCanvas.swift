import Formula
public import Geometry
public import Typesetting

/// Where and how a mark is drawn: the frame on the page, the scales, and what is there already.
public struct PlotCanvas: Sendable {
  /// The frame of the axes on the page, in points.
  public var frame: Rectangle
  /// The map from x data to page x.
  public var x: AxisScale
  /// The map from y data to page y; it runs upwards, so its range is reversed.
  public var y: AxisScale
  /// What text is set with.
  public var typesetter: Typesetter
  /// Sizes and inks.
  public var theme: Theme
  /// The ink of all marks drawn so far, and of the legend.
  public var occupancy: Occupancy
  /// Words and guides that stand already and must not be covered.
  public var obstacles: [Rectangle]
  /// The bounds of words and of the legend that stand already; a part of the obstacles.
  public var words: [Rectangle] = []
  /// A strip above the frame for keys that found no free place in it; `nil` for none.
  public var strip: Rectangle?
  /// Whether this is the first pass of a mark that is drawn again later.
  public var isDraft: Bool

  /// Creates a canvas.
  public init(
    frame: Rectangle, x: AxisScale, y: AxisScale, typesetter: Typesetter, theme: Theme,
    occupancy: Occupancy? = nil, obstacles: [Rectangle] = [], isDraft: Bool = false
  ) {
    self.frame = frame
    self.x = x
    self.y = y
    self.typesetter = typesetter
    self.theme = theme
    self.occupancy = occupancy ?? Occupancy(frame: frame)
    self.obstacles = obstacles
    self.isDraft = isDraft
  }

  /// The page position of a data point; not finite where a logarithm is undefined.
  public func position(of point: Point) -> Point {
    Point(x.position(of: point.x), y.position(of: point.y))
  }

  /// The page displacement of a small data displacement at a point: the scales' Jacobian applied.
  public func direction(of vector: Vector, at point: Point) -> Vector {
    Vector(vector.dx * x.slope(at: point.x), vector.dy * y.slope(at: point.y))
  }

  /// Sets one line of text, with problems put as those of a mark.
  public func line(_ text: String, style: TextStyle) throws(MarkProblem) -> TextBox {
    try typesetter.measured(text, style: style)
  }
}

extension Typesetter {
  /// Sets text of one or more lines, with problems put as those of a mark.
  /// - Parameter width: the width at which lines are broken; `nil` for none.
  package func measured(
    _ text: String, style: TextStyle, alignment: TextAnchor.Horizontal = .start,
    width: Double? = nil
  ) throws(MarkProblem) -> TextBox {
    do {
      let hasLines = text.unicodeScalars.contains(where: \.isLineBreak)
      let box =
        hasLines
        ? try paragraph(text, style: style, alignment: alignment) : try line(text, style: style)
      guard let width, box.width > width else { return box }
      return try paragraph(
        text, style: style, alignment: alignment, width: width, balanced: true)
    } catch {
      throw MarkProblem(text: text, error)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is, or begins, a character that ends a line.
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension MarkProblem {
  /// The problem that a text cannot be set.
  fileprivate init(text: String, _ error: TypesettingError) {
    let start = "the text “\(text)” cannot be set: "
    switch error {
    case .unclosedFormula(_, let column):
      self.init(
        start + "the formula that begins with “$” at column \(column) is not closed",
        cure: "close it with “$”, or write “\\$” where a dollar sign is meant")
    case .formula(let error, _, let column):
      self.init(
        start + "\(error.message) at column \(column)",
        cure: error.suggestion.map { "did you mean \($0)?" } ?? "correct the formula")
    case .font, .nestedTooDeep, .invalidSize:
      self.init(start + "\(error)", cure: "then draw the figure again")
    }
  }
}
