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

  /// The room of a key across a strip above the frame.
  static func height(_ theme: Theme) -> Double { 1.7 * theme.note.size + 2 * padding }

  /// The upper left corner: in the strip above the frame, where there is one, from the right, else
  /// in the frame where there is least ink.
  private static func origin(of size: Size, on canvas: PlotCanvas) -> Point {
    guard let strip = canvas.strip else {
      return LegendPlacement.origin(of: size, in: canvas.occupancy, place: .automatic)
    }
    var place = Point(strip.maxX - size.width, strip.maxY - size.height - 2)
    while let other = canvas.words.first(where: {
      $0.overlaps(Rectangle(origin: place, size: size))
    }), other.minX - size.width - distance >= strip.minX {
      place.x = other.minX - size.width - distance - padding
    }
    return place
  }

  /// Draws the key where there is no ink, or above the frame; asks for room there where it finds no
  /// place.
  func draw(on canvas: PlotCanvas, into drawing: inout MarkDrawing) throws(MarkProblem) {
    let words = unit.isEmpty ? Words.number(size) : "\(Words.number(size)) \(unit)"
    let box = try canvas.line(words, style: canvas.theme.note)
    let size = Size(
      length + Self.distance + box.width + 2 * Self.padding, box.height + 2 * Self.padding)
    guard size.width <= canvas.frame.width, size.height <= canvas.frame.height else { return }
    let frame = Rectangle(origin: Self.origin(of: size, on: canvas), size: size)
    drawing.wantsStrip = canvas.strip == nil && canvas.occupancy.count(in: frame) > 0
    let line = frame.minY + Self.padding + box.ascent - 0.27 * canvas.theme.tickSize
    let start = Point(frame.minX + Self.padding, line)
    let arrow = Arrow(from: start, to: start + Vector(length, 0), width: pen.width)
    var items: [Scene.Item] = []
    if canvas.strip == nil {
      items.append(
        .path(
          Scene.Shape(
            Path(rounded: frame, radius: 3), fill: canvas.theme.background.opacity(0.9),
            stroke: Stroke(canvas.theme.grid, width: 0.8))))
    }
    items.append(.path(Scene.Shape(arrow.path, fill: pen.color(of: self.size))))
    drawing.symbols.append(.group(Scene.Group(role: "key", items)))
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
