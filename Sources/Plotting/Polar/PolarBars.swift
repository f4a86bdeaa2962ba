import Geometry
import Scene

/// Bars around the middle, all of one width: a rose diagram.
///
/// The first bar stands on the angle zero, the others follow at equal distances around the circle.
/// The radius of a bar is its value, so that areas grow with the squares; take square roots where
/// areas are to be compared. On a logarithmic radius a bar of zero is not seen.
public struct PolarBars: PolarMark, Styled {
  /// The name in messages.
  public var kind: String { "polar bars" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The radius of each bar.
  public let values: [Double]
  /// The share of the room of a bar that it fills, from 0.05 to 1.
  public let share: Double

  /// Creates bars.
  /// - Parameters:
  ///   - values: the radius of each bar, not negative; those that are not finite are left out.
  ///   - share: the share of its room that a bar fills, from 0.05 to 1.
  public init(_ values: [Double], share: Double = 0.92) {
    self.values = values
    self.share = share.isFinite ? min(max(share, 0.05), 1) : 1
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Bars take a colour of their own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the values.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedPolarMark {
    let known = values.enumerated().filter { $0.element.isFinite }
    guard let greatest = known.map(\.element).max(), let least = known.map(\.element).min() else {
      throw MarkProblem(
        values.isEmpty ? "there are no bars" : "none of the bars has a finite radius",
        cure: "give at least one value, or leave the mark out")
    }
    guard least >= 0 else {
      throw MarkProblem(
        "a polar bar has the radius \(Words.number(least))", cure: "give values from zero up")
    }
    guard values.count <= 10_000 else {
      throw MarkProblem(
        "\(values.count) bars cannot be told apart around a circle", cure: "give fewer, in bins")
    }
    let color = style.color ?? context.color
    let fill = color.opacity(style.opacity ?? 0.75)
    let low = known.map(\.element).filter { $0 > 0 }.min()
    let step = 2 * Double.pi / Double(values.count)
    let half = share * step / 2
    return ResolvedPolarMark(
      radii: (context.yScale.isPositiveOnly ? low ?? 0 : 0)...greatest,
      legend: style.label.map { [LegendEntry($0, swatch: .init(fill: fill))] } ?? [],
      facts: [fact(known.map { ($0.offset, $0.element) }, step)]
    ) { (canvas) throws(MarkProblem) in
      let path = Self.path(known.map { ($0.offset, $0.element) }, step, half, canvas)
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, fill: fill))])
    }
  }

  private static func path(
    _ bars: [(index: Int, value: Double)], _ step: Double, _ half: Double, _ canvas: PolarCanvas
  ) -> Path {
    var path = Path()
    for (index, value) in bars {
      let length = min(canvas.length(of: value), 2 * canvas.radius)
      guard length > 0 else { continue }
      let middle = Double(index) * step
      var bar = Path()
      if half < Double.pi { bar.move(to: canvas.center) }
      canvas.addArc(to: &bar, length: length, from: middle - half, to: middle + half)
      bar.close()
      path.append(bar)
    }
    return path
  }

  private func fact(_ bars: [(index: Int, value: Double)], _ step: Double) -> Fact {
    guard let top = bars.max(by: { ($0.value, $1.index) < ($1.value, $0.index) }) else {
      return ""
    }
    let angle = Words.number(Double(top.index) * step * 180 / Double.pi)
    let count = bars.count == 1 ? "one bar" : "\(bars.count) bars"
    return Fact(
      "\(Words.name(kind, style.label)) are \(count), the longest at \(angle)° with "
        + "\(Words.number(top.value)).", kind: .statistics, of: Words.mark(kind, style.label),
      [
        Fact.Value("radius", bars.map(\.value)),
        Fact.Value("angle", bars.map { Double($0.index) * step }),
      ])
  }
}
