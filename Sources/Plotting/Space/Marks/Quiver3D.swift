public import Scene

/// Arrows of a vector field in space, hidden where a surface lies in front of them.
///
/// Arrows point along the vectors in data; on axes of different units they are seen as the axes
/// stretch them.
public struct Quiver3D: SpaceMark {
  /// "arrows".
  public let kind = "arrows"
  /// The name in the legend and in messages.
  public private(set) var label: String?
  private let arrows: [(start: SpacePoint, vector: SpacePoint)]
  private var factor: Double?
  private var color: ThemedColor?
  private var map: ColorMap?
  private var width = 1.2

  /// Draws vectors at points; pairs that are not finite are left out.
  public init(_ arrows: [(SpacePoint, SpacePoint)]) {
    self.arrows = arrows.map { (start: $0.0, vector: $0.1) }
  }

  /// Draws a field at the nodes of a grid.
  /// - Parameter counts: the number of arrows along x, y and z, at least 1 and at most 40 each; a
  ///   single one stands in the middle of the range.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, z: ClosedRange<Double>,
    counts: (Int, Int, Int) = (5, 5, 5), _ field: (SpacePoint) -> SpacePoint
  ) {
    func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
      count > 1
        ? SampleGrid.places(range.lowerBound, range.upperBound, min(count, 40) - 1)
        : [(range.lowerBound + range.upperBound) / 2]
    }
    let (xs, ys, zs) = (places(x, counts.0), places(y, counts.1), places(z, counts.2))
    arrows = zs.flatMap { z in
      ys.flatMap { y in
        xs.map { x in
          let point = SpacePoint(x, y, z)
          return (start: point, vector: field(point))
        }
      }
    }
  }

  private func with(_ change: (inout Quiver3D) -> Void) -> Quiver3D {
    var copy = self
    change(&copy)
    return copy
  }

  /// The length of an arrow relative to its vector; by default such that the longest reaches 0.9 of
  /// the distance between neighbours.
  public func scale(_ factor: Double) -> Quiver3D { with { $0.factor = factor } }
  /// The ink; the palette's next colour by default.
  public func color(_ color: ThemedColor) -> Quiver3D { with { $0.color = color } }
  /// Colours arrows by the length of their vectors, darkened or lightened as far as they need to be
  /// seen on the panes.
  public func coloredByLength(_ map: ColorMap = .viridis) -> Quiver3D { with { $0.map = map } }
  /// The width of shafts in points; 1.2 by default.
  public func width(_ points: Double) -> Quiver3D { with { $0.width = points } }
  /// The name in the legend and in messages.
  public func label(_ text: String?) -> Quiver3D { with { $0.label = text } }

  /// Checks the vectors and finds their scale.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    let kept = arrows.filter { $0.start.isFinite && $0.vector.length.isFinite }
    guard !kept.isEmpty else {
      throw MarkProblem("there is no finite arrow to draw", cure: "check the field")
    }
    if let factor, !(factor > 0 && factor.isFinite) {
      throw MarkProblem("arrows cannot be scaled by \(factor)", cure: "give a number above 0")
    }
    let lengths = kept.map(\.vector.length)
    let (least, longest) = (lengths.min() ?? 0, lengths.max() ?? 0)
    let scale = factor ?? (longest > 0 ? 0.9 * Self.spacing(kept.map(\.start)) / longest : 1)
    let colors = map.map { ColorScale(least...longest, map: $0) }
    var drawn: [SpaceArrow] = []
    for arrow in kept where arrow.vector.length > 0 {
      let ink = colors.map { Self.ink($0, arrow.vector.length) }
      let tip = arrow.start + arrow.vector * scale
      guard tip.isFinite else { continue }
      drawn.append(
        SpaceArrow(
          from: arrow.start, to: tip,
          stroke: Stroke(ink ?? color ?? context.color, width: width, cap: .round)))
    }
    return ResolvedSpaceMark(
      bounds: SpaceBounds(of: kept.map(\.start) + drawn.map(\.tip)), arrows: drawn,
      colorbar: colors.map { colors in
        ColorbarGuide(range: colors.range) { Self.ink(colors, $0) }
      },
      facts: [
        Fact(
          "\(drawn.count) arrows in space for vectors of length \(Words.range(least...longest)).",
          kind: .statistics, of: Words.mark(kind, label),
          [
            Fact.Value("count", [Double(drawn.count)]),
            Fact.Value("lengths", [least, longest]),
          ])
      ])
  }

  /// The colour of a length, as arrows and colorbar have it.
  private static func ink(_ colors: ColorScale, _ length: Double) -> ThemedColor {
    ThemedColor(colors.color(of: length)).visible(on: PaneInks.floor)
  }

  /// About the distance between neighbours if the points were a grid.
  private static func spacing(_ points: [SpacePoint]) -> Double {
    let bounds = SpaceBounds(of: points)
    let spans = [bounds.x, bounds.y, bounds.z].compactMap { $0?.span }.filter { $0 > 0 }
    guard let largest = spans.max(), largest.isFinite else { return 1 }
    let volume = spans.reduce(1) { $0 * ($1 / largest) }
    let share = volume / Double(max(points.count, 1))
    let root = spans.count == 3 ? share.cubeRoot : spans.count == 2 ? share.squareRoot() : share
    return max(root, 1e-3) * largest
  }
}

extension Double {
  /// The cube root by Newton's method, to double precision for positive numbers.
  fileprivate var cubeRoot: Double {
    guard self > 0, isFinite else { return 0 }
    var (root, power) = (1.0, self)
    while power < 0.125 {
      power *= 8
      root /= 2
    }
    while power > 8 {
      power /= 8
      root *= 2
    }
    var guess = 1.0
    for _ in 0..<12 { guess = (2 * guess + power / (guess * guess)) / 3 }
    return root * guess
  }
}
