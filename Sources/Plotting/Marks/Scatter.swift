public import Geometry
import Scene

/// Symbols at points, whose sizes and colours may show further numbers or names.
///
/// Points that are not finite, or whose size or colour is not, are left out and counted in the
/// facts. Ten thousand discs take about 130 KB of SVG; opaque ones that others cover wholly are left
/// out, which changes nothing that is seen.
public struct Scatter: Mark, Styled {
  /// The name in messages.
  public var kind: String { points.count == 1 ? "point" : "scatter" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The points in data units; those that are not finite are left out.
  public let points: [Point]
  var channels = ScatterChannels()

  /// Creates symbols at points.
  public init(_ points: [Point]) {
    self.points = points
  }

  /// Creates symbols at points given as pairs.
  public init(_ points: [(Double, Double)]) {
    self.init(points.map { Point($0.0, $0.1) })
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Symbols take a colour of their own.
  public var isSeries: Bool { style.color == nil }

  private func with(_ change: (inout ScatterChannels) -> Void) -> Scatter {
    var copy = self
    change(&copy.channels)
    return copy
  }

  /// Makes the areas of the symbols proportional to numbers, with three round ones in the legend.
  ///
  /// - Parameters:
  ///   - values: one for each point, not negative; zero draws nothing.
  ///   - title: what they are, for the legend; `nil` keeps them out of it.
  ///   - largest: the diameter in points of the symbol of the greatest number.
  public func size(by values: [Double], title: String? = "", largest: Double = 16) -> Scatter {
    with { $0.sizes = ScatterChannels.Sizes(values: values, title: title, largest: largest) }
  }

  /// Colours the symbols by numbers; `Axes.colorbar()` shows the scale.
  ///
  /// - Parameters:
  ///   - values: one for each point.
  ///   - map: the colours.
  ///   - range: the numbers at the ends of the map; by default the least and the greatest.
  ///   - title: what the numbers are, for the colorbar.
  public func colored(
    by values: [Double], map: ColorMap = .viridis, range: ClosedRange<Double>? = nil,
    title: String = ""
  ) -> Scatter {
    with { $0.colors = .numbers(values, map, range, title) }
  }

  /// Colours the symbols by names, which also get markers of their own and stand in the legend.
  ///
  /// - Parameters:
  ///   - names: one for each point; series inks are given in order of first appearance.
  ///   - varyingMarkers: whether shapes tell the names apart as well.
  public func colored(by names: [String], varyingMarkers: Bool = true) -> Scatter {
    with { $0.colors = .names(names, varyingMarkers) }
  }

  /// Moves the symbols by random amounts, the same every time, so that equal points are seen apart.
  ///
  /// - Parameters:
  ///   - x: the greatest displacement along x in data units, in decades on a logarithmic axis.
  ///   - y: the greatest displacement along y.
  ///   - seed: chooses one of many spreads.
  public func jitter(x: Double = 0, y: Double = 0, seed: UInt64 = 1) -> Scatter {
    with { $0.jitter = (x.magnitude, y.magnitude, seed) }
  }

  /// Adds error bars of equal reach to both sides.
  ///
  /// - Parameters:
  ///   - x: the reach along x, one for each point, or none.
  ///   - y: the reach along y, one for each point, or none.
  public func errors(x: [Double] = [], y: [Double] = []) -> Scatter {
    with { $0.errors = ErrorBars(points, x: x, y: y) }
  }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let moved = channels.moved(try Checks.points(points, in: context), context)
    let batches = try channels.batches(moved, style: style, context: context)
    let drawn = batches.flatMap(\.points)
    let errors = try resolvedErrors(context)
    let bounds = DataBounds(of: drawn)
    let isSparse = drawn.count <= DotCloud.haloLimit
    return ResolvedMark(
      bounds: bounds.union(errors?.bounds ?? DataBounds()),
      legend: channels.legend(batches, style: style),
      colorbar: try channels.colorbar(), facts: facts(drawn, context) + (errors?.facts ?? [])
    ) { (canvas) throws(MarkProblem) in
      var drawing = try errors?.draw(canvas) ?? MarkDrawing()
      for batch in batches {
        let seen = batch.points.map(canvas.position(of:)).filter(canvas.shows)
        drawing.symbols += DotCloud(points: seen, symbol: batch.symbol)
          .items(canvas.theme, isSparse: isSparse)
        drawing.obstacles += seen.prefix(max(0, 2000 - drawing.obstacles.count)).map {
          Rectangle($0, $0).inset(by: -batch.symbol.size / 2)
        }
      }
      return drawing
    }
  }

  private func resolvedErrors(_ context: MarkContext) throws(MarkProblem) -> ResolvedMark? {
    guard let errors = channels.errors else { return nil }
    return try errors.color(style.color ?? context.color).resolved(in: context)
  }

  private func facts(_ drawn: [Point], _ context: MarkContext) -> [Fact] {
    let label = style.label.map { " “\($0)”" } ?? ""
    let subject = Words.mark(kind, style.label)
    let missing = Words.missing(points.count - drawn.count, of: points.count, "points")
    let shown = channels.fact(subject, drawn: drawn.count)
    if drawn.count <= 6, !drawn.isEmpty {
      let list = Words.list(drawn.map(context.words))
      let sentence =
        drawn.count == 1
        ? "The point\(label) stands at \(list)." : "The points\(label) stand at \(list)."
      return [
        Fact(
          sentence + missing, kind: .extent, of: subject,
          [Fact.Value("at", drawn.flatMap { [$0.x, $0.y] })])
      ] + shown
    }
    let bounds = DataBounds(of: drawn)
    guard let x = bounds.x, let y = bounds.y else { return [] }
    let correlation = LinearRegression(drawn)?.correlation
    let relation = correlation.map { "; their correlation is \(Words.number($0))" } ?? ""
    return [
      Fact(
        "\(drawn.count) points\(label) lie from \(context.xWords.range(x)) across and from "
          + "\(context.yWords.range(y)) up\(relation).\(missing)", kind: .statistics, of: subject,
        [
          Fact.Value("count", [Double(drawn.count)]),
          Fact.Value("x", [x.lowerBound, x.upperBound]),
          Fact.Value("y", [y.lowerBound, y.upperBound]),
          Fact.Value("correlation", correlation.map { [$0] } ?? []),
        ])
    ] + shown
  }
}
