public import Symbolics
import Geometry
import Scene

/// The area between two graphs.
public struct FilledBetween: Mark, Styled {
  /// The name in messages.
  public var kind: String { "area" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// One border.
  public let first: FunctionOfOne
  /// The other border.
  public let second: FunctionOfOne
  /// The interval of the variable.
  public let range: ClosedRange<Double>

  /// Creates the area between the graphs of two expressions; by default down to zero.
  public init(_ first: Expr, and second: Expr = 0, over range: ClosedRange<Double>) {
    self.init(FunctionOfOne(first), and: FunctionOfOne(second), over: range)
  }

  /// Creates the area between the graphs of two functions.
  public init(_ first: FunctionOfOne, and second: FunctionOfOne, over range: ClosedRange<Double>) {
    self.first = first
    self.second = second
    self.range = range
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// An area takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks both functions.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let (f, g) = (try first.checked(), try second.checked())
    let range = try Checks.interval(range, of: "the range of the area", scale: context.xScale)
    let count = 200
    let xs = (0...count).map { range.lowerBound + range.span * Double($0) / Double(count) }
    let bounds = DataBounds(of: xs.flatMap { [Point($0, f.value($0)), Point($0, g.value($0))] })
    guard bounds.y != nil else {
      throw MarkProblem(
        "the functions have no values on \(Words.range(range))",
        cure: "choose a range inside their domain")
    }
    let fill = (style.color ?? context.color).opacity(style.opacity ?? 0.2)
    return ResolvedMark(
      bounds: bounds,
      legend: style.label.map { [LegendEntry($0, swatch: .init(fill: fill))] } ?? [],
      facts: ["\(Words.name(kind, style.label)) lies between two graphs on \(Words.range(range))."]
    ) { (canvas) throws(MarkProblem) in
      var path = Path()
      var (there, back): ([Point], [Point]) = ([], [])
      func flush() {
        path.append(Path(polyline: there + back.reversed(), closed: true))
        (there, back) = ([], [])
      }
      for x in xs {
        let (a, b) = (
          canvas.position(of: Point(x, f.value(x))), canvas.position(of: Point(x, g.value(x)))
        )
        if a.isFinite, b.isFinite {
          there.append(a)
          back.append(b)
        } else {
          flush()
        }
      }
      flush()
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, fill: fill))])
    }
  }
}
