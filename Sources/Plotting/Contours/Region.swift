public import Symbolics
import Geometry
import Scene

/// The part of a rectangle in which a function of two variables is at most, or at least, a value.
///
/// The border is traced and polished like the lines of ``Contour`` and drawn with the fill; holes of
/// the domain stay empty. Regions laid over one another show what inequalities have in common.
public struct Region: Mark, Styled {
  /// The side of the value that is filled.
  private enum Side: Sendable {
    case below
    case above
  }

  /// "region".
  public let kind = "region"
  /// Label, colour, width of the border (1.5 points by default; 0 for none) and opacity of the
  /// fill (0.2 by default).
  public var style = MarkStyle()
  private let function: FunctionOfTwo
  private let bound: Double
  private let side: Side
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>

  private init(
    _ function: FunctionOfTwo, _ bound: Double, _ side: Side, _ x: ClosedRange<Double>,
    _ y: ClosedRange<Double>
  ) {
    self.function = function
    self.bound = bound
    self.side = side
    self.x = x
    self.y = y
  }

  /// Fills where an expression is at most a value.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ expression: Expr, by variables: [Expr]? = nil, atMost bound: Double,
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    self.init(FunctionOfTwo(expression, by: variables), bound, .below, x, y)
  }

  /// Fills where an expression is at least a value.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ expression: Expr, by variables: [Expr]? = nil, atLeast bound: Double,
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    self.init(FunctionOfTwo(expression, by: variables), bound, .above, x, y)
  }

  /// The label in the legend.
  public var label: String? { style.label }
  /// A region takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the function.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    guard bound.isFinite else {
      throw MarkProblem(
        "the bound of the region is \(Words.number(bound))", cure: "give a finite value")
    }
    let source = ContourSource.function(function, x: x, y: y)
    let survey = try source.survey(in: context)
    let stroke = style.stroke(context, width: 1.5)
    let fill = stroke.color.opacity(style.opacity ?? 0.2)
    let (bound, side) = (bound, side)
    return ResolvedMark(
      bounds: DataBounds(x: survey.x, y: survey.y), wantsMargin: false,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, fill: fill))]
      } ?? [],
      facts: [fact(survey.range)]
    ) { (canvas) throws(MarkProblem) in
      // What lies below a bound is the whole domain without what lies above.
      let levels = side == .above ? [bound] : [-.infinity, bound]
      var path = Path()
      for region in source.regions(above: levels, on: canvas, resolution: nil) {
        path.append(region)
      }
      guard !path.isEmpty else { return MarkDrawing() }
      var items: [Scene.Item] = [.path(Scene.Shape(path, fill: fill, usesEvenOddRule: true))]
      if stroke.width > 0 {
        var border = Path()
        for line in source.trace(at: [bound], on: canvas, resolution: nil).fitted {
          border.append(line.path(without: []))
        }
        items.append(.path(Scene.Shape(border, stroke: stroke)))
      }
      return MarkDrawing(items)
    }
  }

  private func fact(_ range: ClosedRange<Double>) -> Fact {
    let relation = side == .below ? "at most" : "at least"
    let isEmpty = side == .below ? range.lowerBound > bound : range.upperBound < bound
    let isWhole = side == .below ? range.upperBound <= bound : range.lowerBound >= bound
    let name = Words.name(kind, style.label)
    let text = function.expression?.unicode ?? "the function"
    let extent = isEmpty ? "nowhere" : isWhole ? "everywhere" : "where \(text)"
    return Fact(
      isEmpty || isWhole
        ? "\(name) is filled \(extent): \(text) is \(isEmpty ? "never" : "always") \(relation) "
          + "\(Words.number(bound))."
        : "\(name) is filled \(extent) is \(relation) \(Words.number(bound)).",
      kind: .levels, of: Words.mark(kind, style.label), [Fact.Value("bound", [bound])])
  }
}
