internal import Geometry
internal import Scene
internal import Typesetting
private import RealModule

/// An arrow of a round size with its size in words, on the ground of a legend.
struct QuiverKey {
  private static let padding = 5.0
  private static let distance = 6.0
  /// The lengths that the arrow of a key may have, in points.
  private static let lengths = 14.0...48.0

  /// The size of the vector that the arrow shows.
  let size: Double
  /// The length of the arrow in points.
  let length: Double
  private let unit: String
  private let pen: ArrowPen

  /// Chooses a size of 1, 2 or 5 times a power of ten, the greatest that the longest vector reaches
  /// and that is not too long for a key; `nil` when there is none.
  init?(unit: String, longest: Double, length: (Double) -> Double, pen: ArrowPen) {
    guard longest > 0, longest.isFinite else { return nil }
    let top = Int(Double.log10(longest).rounded(.down))
    var best: (size: Double, length: Double)?
    for power in (top - 6)...(top + 1) {
      for digits in [1, 2, 5] {
        let size = TickStep(digits: digits, exponent: power).size
        let extent = length(size)
        guard size <= longest * 1.0000001, extent <= Self.lengths.upperBound, extent.isFinite
        else { continue }
        best = (size, extent)
      }
    }
    guard let best, best.length > 2 else { return nil }
    (size, self.length) = best
    self.unit = unit
    self.pen = pen
  }

  /// Draws the key where there is least ink.
  func draw(on canvas: PlotCanvas, into drawing: inout MarkDrawing) throws(MarkProblem) {
    let words = unit.isEmpty ? Words.number(size) : "\(Words.number(size)) \(unit)"
    let box = try canvas.line(words, style: canvas.theme.note)
    let size = Size(
      length + Self.distance + box.width + 2 * Self.padding, box.height + 2 * Self.padding)
    guard size.width <= canvas.frame.width, size.height <= canvas.frame.height else { return }
    let origin = LegendPlacement.origin(of: size, in: canvas.occupancy, place: .automatic)
    let frame = Rectangle(origin: origin, size: size)
    let line = frame.minY + Self.padding + box.ascent - 0.27 * canvas.theme.tickSize
    let start = Point(frame.minX + Self.padding, line)
    let arrow = Arrow(from: start, to: start + Vector(length, 0), width: pen.width)
    drawing.symbols += [
      .path(
        Scene.Shape(
          Path(rounded: frame, radius: 3), fill: canvas.theme.background.opacity(0.9),
          stroke: Stroke(canvas.theme.grid, width: 0.8))),
      .path(Scene.Shape(arrow.path, fill: pen.color(of: self.size))),
    ]
    drawing.texts.append(
      box.placed(
        at: Point(start.x + length + Self.distance, frame.minY + Self.padding + box.ascent),
        anchor: TextAnchor(.start, .baseline)))
    drawing.obstacles.append(frame)
    drawing.facts.append(
      Fact(
        "An arrow as long as that of the key stands for \(words).", kind: .extent, of: "quiver",
        [Fact.Value("key", [self.size]), Fact.Value("points", [length])]))
  }
}
