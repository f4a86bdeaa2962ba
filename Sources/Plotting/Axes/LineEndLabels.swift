import Geometry
import Scene
import Typesetting

/// The names of series at the right ends of their lines, in the inks of the lines.
///
/// Names keep the height of their ends where they can, and move as little as possible where they
/// would touch: least squares under the least distances, by pooling adjacent violators (Barlow and
/// others, "Statistical Inference under Order Restrictions", 1972).
struct LineEndLabels {
  /// A name with the end it belongs to.
  private struct Label {
    var box: TextBox
    var end: Point
    var ink: ThemedColor
  }

  private static let distance = 6.0
  private let boxes: [(entry: LegendEntry, box: TextBox)]
  private let theme: Theme

  /// Measures the names; `nil` when there are none.
  init?(_ entries: [LegendEntry], context: PanelContext) throws(MarkProblem) {
    guard !entries.isEmpty else { return nil }
    theme = context.theme
    var boxes: [(entry: LegendEntry, box: TextBox)] = []
    for entry in entries {
      var style = context.theme.note
      style.color = Self.ink(of: entry)?.readable(on: theme.background) ?? style.color
      boxes.append((entry, try context.typesetter.measured(entry.label, style: style)))
    }
    self.boxes = boxes
  }

  /// The ink of a series: that of its line, symbol or area.
  private static func ink(of entry: LegendEntry) -> ThemedColor? {
    entry.swatch.stroke?.color ?? entry.swatch.symbol?.color ?? entry.swatch.fill
  }

  /// The room to the right of the frame.
  var depth: Double { Self.distance + (boxes.map(\.box.width).max() ?? 0) }

  /// The names beside the ends of their lines.
  ///
  /// - Parameters:
  ///   - ends: the right end of each series on the page, in the order of the entries; `nil` for one
  ///     that is not seen, which has no name.
  ///   - frame: the frame of the axes.
  func drawn(at ends: [Point?], in frame: Rectangle) -> (items: [Scene.Item], texts: [PlacedText]) {
    let labels = zip(boxes, ends).compactMap { pair, end in
      end.map { Label(box: pair.box, end: $0, ink: Self.ink(of: pair.entry) ?? theme.ink) }
    }.enumerated().sorted { ($0.element.end.y, $0.offset) < ($1.element.end.y, $1.offset) }
      .map(\.element)
    let left = (labels.map(\.end.x).max() ?? frame.maxX) + Self.distance
    let places = Self.spread(
      labels.map(\.end.y), heights: labels.map { $0.box.height + 1 },
      within: frame.minY...frame.maxY)
    var leaders: [Scene.Item] = []
    var texts: [PlacedText] = []
    for (label, place) in zip(labels, places) {
      texts.append(
        label.box.placed(
          at: Point(left, place), anchor: TextAnchor(.start, .middle), role: "series label"))
      let gap = Vector(left - 1.5 - label.end.x, place - label.end.y)
      if gap.dx > Self.distance || gap.dy.magnitude > 2 {
        let line = Path(polyline: [label.end, Point(left - 1.5, place)])
        leaders.append(.path(Scene.Shape(line, stroke: Stroke(label.ink, width: 0.6))))
      }
    }
    return ([.group(Scene.Group(role: "legend", leaders + texts.map(\.item)))], texts)
  }

  /// Heights nearest to the wanted ones, which ascend, with room for all.
  static func spread(
    _ wanted: [Double], heights: [Double], within range: ClosedRange<Double>
  ) -> [Double] {
    guard !wanted.isEmpty else { return [] }
    // The distances below the first one, which turn the task into one of ascending numbers.
    var offsets = [0.0]
    for index in wanted.indices.dropFirst() {
      offsets.append(offsets[index - 1] + (heights[index - 1] + heights[index]) / 2)
    }
    var pools: [(mean: Double, count: Int)] = []
    for (place, offset) in zip(wanted, offsets) {
      var pool = (mean: place - offset, count: 1)
      while let last = pools.last, last.mean > pool.mean {
        let count = last.count + pool.count
        let sum = last.mean * Double(last.count) + pool.mean * Double(pool.count)
        pool.mean = sum / Double(count)
        pool.count = count
        pools.removeLast()
      }
      pools.append(pool)
    }
    let low = range.lowerBound + heights[0] / 2
    let last = offsets.count - 1
    let high = max(low, range.upperBound - heights[last] / 2 - offsets[last])
    let free = pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
    return zip(free, offsets).map { min(max($0, low), high) + $1 }
  }
}
