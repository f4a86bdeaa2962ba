import Geometry
import Scene

/// The paints of a picture, each worked out once and then known by its index.
struct PaintTable {
  /// The inks in use.
  private(set) var palette: Palette
  /// The width of strokes where no element says another.
  private(set) var usualWidth = "1"

  private var paints = [Paint.none]
  private var indices: [Paint: Int] = [Paint.none: Paints.none]
  private var fills = Memory<Fill>()
  private var inks = Memory<ThemedColor>()
  private var pens = Memory<Pen>()
  private var grids = Memory<GlyphGrid>()
  /// How often a pen of each width follows another pen.
  private var changes: [String: Int] = [:]
  private var latestPen = Paints.none

  /// What decides a fill.
  private struct Fill: Hashable {
    var color: ThemedColor
    var usesEvenOddRule: Bool
  }

  /// What decides a pen.
  private struct Pen: Hashable {
    var width: Double
    var cap: Stroke.Cap
    var join: Stroke.Join
    var dash: [Double]
    var digits: Int
  }

  /// Creates the table of one picture.
  init(palette: Palette) { self.palette = palette }

  /// The attributes of the paints of an element from one level up to another, the fill first.
  func text(_ paints: Paints, _ levels: Range<Int>) -> String {
    var paint = Paint.none
    for level in levels.reversed() where paints[level] > Paints.none {
      paint = paint + self.paints[paints[level]]
    }
    return paint.text(besides: usualWidth)
  }

  /// Chooses the usual width that makes the picture smallest, of all that were counted.
  mutating func chooseUsualWidth() {
    func length(_ width: String) -> Int { " stroke-width=\"\"".utf8.count + width.utf8.count }
    let loss = changes["1", default: 0] * length("1")
    let gains = changes.filter { $0.key != "1" }.map { width, count in
      (gain: (count - 1) * length(width) - loss, width: width)
    }
    if let best = gains.max(by: { $0 < $1 }), best.gain > 0 { usualWidth = best.width }
  }

  private mutating func count(_ pen: Int) {
    if pen != latestPen { changes[paints[pen].width, default: 0] += 1 }
    latestPen = pen
  }

  /// Whether an index is that of a grid of glyphs.
  func isGrid(_ index: Int) -> Bool { grids.contains(index) }

  /// The paints of a path.
  mutating func paints(of shape: Scene.Shape, at placement: Placement) -> Paints {
    var paints = (pen: Paints.none, ink: Paints.none, fill: Paints.none)
    if let stroke = shape.stroke {
      // Ends of a line need no join.
      let join = shape.path.hasCorners || stroke.join == .miter ? stroke.join : .miter
      let pen = Pen(
        width: stroke.width, cap: stroke.cap, join: join, dash: stroke.dash,
        digits: placement.digits)
      paints.pen =
        pens[pen]
        ?? pens.remember(
          pen, as: index(Paint.pen(stroke, join: join, digits: placement.digits)))
      count(paints.pen)
      paints.ink =
        inks[stroke.color]
        ?? inks.remember(
          stroke.color, as: index(Paint.ink(stroke.color, palette: &palette)))
    }
    if let color = shape.fill {
      paints.fill = fill(color, usesEvenOddRule: shape.usesEvenOddRule)
    }
    return Paints(pen: paints.pen, ink: paints.ink, fill: paints.fill)
  }

  /// The paints of shaped text, written as outlines on a grid or as text.
  mutating func paints(of run: Scene.GlyphRun, on grid: GlyphGrid?) -> Paints {
    let fill = fill(run.color, usesEvenOddRule: false)
    guard let grid else { return Paints(fill: fill) }
    let index =
      grids[grid]
      ?? grids.remember(
        grid, as: index(Paint(attributes: grid.attribute)))
    return Paints(pen: index, fill: fill)
  }

  private mutating func fill(_ color: ThemedColor, usesEvenOddRule: Bool) -> Int {
    let fill = Fill(color: color, usesEvenOddRule: usesEvenOddRule)
    return fills[fill]
      ?? fills.remember(
        fill,
        as: index(Paint.fill(color, usesEvenOddRule: usesEvenOddRule, palette: &palette)))
  }

  private mutating func index(_ paint: Paint) -> Int {
    if let known = indices[paint] { return known }
    indices[paint] = paints.count
    paints.append(paint)
    return paints.count - 1
  }

  /// Indices by what decides them; what was asked for last is at hand.
  private struct Memory<Key: Hashable> {
    private var indices: [Key: Int] = [:]
    private var last: (key: Key, index: Int)?

    subscript(key: Key) -> Int? {
      mutating get {
        if let last, last.key == key { return last.index }
        guard let index = indices[key] else { return nil }
        last = (key, index)
        return index
      }
    }

    func contains(_ index: Int) -> Bool { indices.values.contains(index) }

    mutating func remember(_ key: Key, as index: Int) -> Int {
      indices[key] = index
      last = (key, index)
      return index
    }
  }
}

extension Path {
  /// Whether there are places at which pieces join.
  fileprivate var hasCorners: Bool {
    var isDrawn = false
    for element in elements {
      if case .move = element {
        isDrawn = false
      } else if isDrawn {
        return true
      } else {
        isDrawn = true
      }
    }
    return false
  }
}
