public import Symbolics
import Geometry
import Scene

/// The area between two graphs, whose borders are as exact as those of a ``Curve``; parted where one
/// of them has a pole, a jump or a gap.
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
    let studies = [f, g].map { CurveRange($0, over: range, scale: context.yScale) }
    let shown = studies[0].shown.joined(with: studies[1].shown)
    guard let shown, studies.allSatisfy({ $0.shown != nil }) || context.yScale != .linear else {
      throw MarkProblem(
        "the functions have no values on \(Words.range(range))",
        cure: "choose a range inside their domain")
    }
    let fill = (style.color ?? context.color).opacity(style.opacity ?? 0.2)
    let programs = [f, g].map { $0.enclosure(x: context.xScale, y: context.yScale) }
    return ResolvedMark(
      bounds: DataBounds(x: range, y: shown),
      legend: style.label.map { [LegendEntry($0, swatch: .init(fill: fill))] } ?? [],
      facts: facts(range, context.xWords)
    ) { (canvas) throws(MarkProblem) in
      let borders = zip([f, g], programs).map { function, program in
        GraphTrace.strands(of: function, program, over: range, on: canvas, keepsHidden: true)
      }
      let path = Self.area(borders[0], borders[1])
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, fill: fill))])
    }
  }

  /// The areas over the stretches on which both graphs have a strand.
  private static func area(_ first: [[CurvePiece]], _ second: [[CurvePiece]]) -> Path {
    var path = Path()
    for a in first {
      for b in second {
        guard let from = a.first, let to = a.last, let start = b.first, let end = b.last else {
          continue
        }
        let low = max(from.start.x, start.start.x)
        let high = min(to.end.x, end.end.x)
        guard low < high else { continue }
        let there = cut(a, low, high)
        let back = cut(b, low, high).reversed().map(\.reversed)
        guard let corner = back.first else { continue }
        path.append(there)
        path.line(to: corner.start)
        for piece in back { path.append(piece) }
        path.close()
      }
    }
    return path
  }

  /// The part of a graph between two places; x runs evenly along its pieces.
  private static func cut(_ strand: [CurvePiece], _ low: Double, _ high: Double) -> [CurvePiece] {
    strand.compactMap { piece in
      let width = piece.end.x - piece.start.x
      if width <= 0 { return piece.start.x >= low && piece.end.x <= high ? piece : nil }
      let from = max((low - piece.start.x) / width, 0)
      let to = min((high - piece.start.x) / width, 1)
      guard from < to else { return nil }
      return from == 0 && to == 1 ? piece : piece.part(from: from, to: to)
    }
  }

  /// Where the graphs meet, as far as the difference is a function with known zeros.
  private func facts(_ range: ClosedRange<Double>, _ words: AxisWords) -> [Fact] {
    let (name, subject) = (Words.name(kind, style.label), Words.mark(kind, style.label))
    var meeting: [Double] = []
    if let f = first.expression, let g = second.expression {
      let renamed = g.substituting([second.variable: first.variable])
      let difference = FunctionOfOne(f - renamed, of: first.variable)
      if difference.problem == nil {
        meeting = CurveRange(difference, over: range, scale: .linear).zeros
      }
    }
    let crossing = meeting.isEmpty ? "" : " The graphs meet at \(words.places(meeting))."
    return [
      Fact(
        "\(name) lies between two graphs on \(words.range(range)).\(crossing)", kind: .extent,
        of: subject,
        [
          Fact.Value("range", [range.lowerBound, range.upperBound]),
          Fact.Value("meeting", meeting),
        ])
    ]
  }
}
