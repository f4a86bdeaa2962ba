internal import Geometry
internal import Scene

/// A short line at the edge of the frame for every value.
///
/// Values that are not finite are left out and counted in the facts.
public struct Rug: Mark, Styled {
  /// The name in messages.
  public var kind: String { "rug" }
  /// What the author said about its looks; the width is that of each line.
  public var style = MarkStyle()
  /// The values.
  public let sample: Sample
  var orientation = Orientation.vertical
  var length = 5.0

  /// Creates lines at values of x, at the lower edge of the frame.
  public init(_ values: [Double]) {
    sample = Sample(values)
  }

  /// Shows values of y, at the left edge of the frame.
  public func alongY() -> Rug {
    var copy = self
    copy.orientation = .horizontal
    return copy
  }

  /// Sets the length of the lines in points.
  public func length(_ points: Double) -> Rug {
    var copy = self
    copy.length = points
    return copy
  }

  /// Checks the values.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    guard let range = sample.range else {
      throw MarkProblem(
        "there are no finite values", cure: "give at least one, or leave the mark out")
    }
    if orientation.placeScale(context).isPositiveOnly, range.lowerBound <= 0 {
      throw MarkProblem(
        "the value \(Words.number(range.lowerBound)) cannot stand on a logarithmic axis",
        cure: "leave out values that are not positive, or use a linear axis")
    }
    let stroke = Stroke(style.color ?? context.theme.quietInk, width: style.width ?? 0.7)
    let name = orientation == .vertical ? "x" : "y"
    return ResolvedMark(
      bounds: orientation.bounds(along: range, values: nil),
      facts: [
        Fact(
          "A rug shows \(Words.count(sample.count, "value", "values")) of \(name) from "
            + "\((orientation == .vertical ? context.xWords : context.yWords).range(range))."
            + Words.missing(sample.missing, of: sample.total),
          kind: .statistics, of: kind, [Fact.Value("count", [Double(sample.count)])])
      ]
    ) { (canvas) throws(MarkProblem) in
      let chart = ChartCanvas(canvas: canvas, orientation: orientation)
      let edge = chart.values.start
      let tip = edge + (chart.values.end < edge ? -length : length)
      var path = Path()
      var last = -Double.infinity
      for value in sample.sorted {
        let place = chart.places.position(of: value)
        // Lines that fall on one another within a twentieth of a point are one.
        guard (place - last).magnitude > 0.05, canvas.shows(chart.point(place, edge)) else {
          continue
        }
        path.append(Path(polyline: [chart.point(place, edge), chart.point(place, tip)]))
        last = place
      }
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
    }
  }
}
