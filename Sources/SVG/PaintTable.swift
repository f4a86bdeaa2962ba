import Geometry
import Scene

/// The paints of a picture, each worked out once and then known by its index.
struct PaintTable {
  /// The inks in use.
  private(set) var palette: Palette
  /// The width of strokes where no element says another.
  private(set) var usualWidth = "1"

  private var paints = [Paint.none]
  /// The indices of fills and of inks of strokes by their inks.
  private var fills: [Int: Int] = [:]
  private var inks: [Int: Int] = [:]
  /// The indices of pens by their text.
  private var penTexts: [String: Int] = [:]
  private var pens: [(pen: Pen, index: Int)] = []
  private var grids: [(grid: GlyphGrid, index: Int)] = []
  /// What was asked for last.
  private var latestFill: (color: ThemedColor, usesEvenOddRule: Bool, index: Int)?
  private var latestInk: (color: ThemedColor, index: Int)?
  /// How often a pen of each width follows another pen.
  private var changes: [String: Int] = [:]
  private var latestPen = Paints.none

  /// So many pens are looked through before their text is made and looked up.
  private static let pensAtHand = 16

  /// What decides a pen.
  private struct Pen: Equatable {
    var width: Double
    var cap: Stroke.Cap
    var join: Stroke.Join
    var dash: [Double]
    var digits: Int
  }

  /// Creates the table of one picture.
  init(palette: Palette) { self.palette = palette }

  /// Writes the attributes of the paints of an element from one level up to another, the fill
  /// first, of which one has a width at most.
  func write(_ paints: Paints, _ levels: Range<Int>, to output: inout ByteText) {
    for level in levels.reversed() where paints[level] > Paints.none {
      self.paints[paints[level]].writeAttributes(to: &output)
    }
    for level in levels where paints[level] > Paints.none {
      guard case .pen(_, let width) = self.paints[paints[level]], width != usualWidth else {
        continue
      }
      output.write(literal: " stroke-width=\"")
      output.write(width)
      output.write(UInt8(ascii: "\""))
    }
    var isFirst = true
    for level in levels.reversed() where paints[level] > Paints.none {
      guard let (letter, number) = self.paints[paints[level]].className else { continue }
      output.write(literal: isFirst ? " class=\"" : " ")
      output.write(letter)
      output.write(number, unit: 1)
      isFirst = false
    }
    if !isFirst { output.write(UInt8(ascii: "\"")) }
  }

  /// Chooses the usual width that makes the picture smallest, of all that were counted.
  mutating func chooseUsualWidth() {
    func length(_ width: String) -> Int { " stroke-width=\"\"".utf8.count + width.utf8.count }
    let loss = changes["1", default: 0] * length("1")
    var best = (gain: 0, width: "")
    for (width, count) in changes where width != "1" {
      let gain = (count - 1) * length(width) - loss
      if gain > best.gain || gain == best.gain && width > best.width { best = (gain, width) }
    }
    if best.gain > 0 { usualWidth = best.width }
  }

  private mutating func count(_ pen: Int) {
    if pen != latestPen, case .pen(_, let width) = paints[pen] {
      changes[width, default: 0] += 1
    }
    latestPen = pen
  }

  /// Whether an index is that of a grid of glyphs.
  func isGrid(_ index: Int) -> Bool { grids.contains { $0.index == index } }

  /// The paints of a path.
  mutating func paints(of shape: Scene.Shape, at placement: Placement) -> Paints {
    var paints = (pen: Paints.none, ink: Paints.none, fill: Paints.none)
    if let stroke = shape.stroke {
      // Ends of a line need no join.
      let join = shape.path.hasCorners || stroke.join == .miter ? stroke.join : .miter
      paints.pen = pen(stroke, join: join, digits: placement.digits)
      count(paints.pen)
      paints.ink = ink(stroke.color)
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
    if let known = grids.first(where: { $0.grid == grid }) {
      return Paints(pen: known.index, fill: fill)
    }
    let index = add(.grid(grid))
    grids.append((grid, index))
    return Paints(pen: index, fill: fill)
  }

  private mutating func pen(_ stroke: Stroke, join: Stroke.Join, digits: Int) -> Int {
    let pen = Pen(
      width: stroke.width, cap: stroke.cap, join: join, dash: stroke.dash, digits: digits)
    if let known = pens.last(where: { $0.pen == pen }) { return known.index }
    let paint = Paint.pen(stroke, join: join, digits: digits)
    guard case .pen(let attributes, let width) = paint else { return Paints.none }
    let text = width + attributes
    let index = penTexts[text] ?? add(paint)
    penTexts[text] = index
    if pens.count >= Self.pensAtHand { pens.removeFirst() }
    pens.append((pen, index))
    return index
  }

  private mutating func ink(_ color: ThemedColor) -> Int {
    if let latestInk, latestInk.color == color { return latestInk.index }
    let ink = palette.ink(color, for: .stroke)
    let key = ink.key
    let index: Int
    if let known = inks[key] {
      index = known
    } else {
      index = add(.stroke(ink))
      inks[key] = index
    }
    latestInk = (color, index)
    return index
  }

  private mutating func fill(_ color: ThemedColor, usesEvenOddRule: Bool) -> Int {
    if let latestFill, latestFill.usesEvenOddRule == usesEvenOddRule, latestFill.color == color {
      return latestFill.index
    }
    let ink = palette.ink(color, for: .fill)
    // The bits between the opacity and the number of the class are free.
    let key = ink.key | (usesEvenOddRule ? 1 << 35 : 0)
    let index: Int
    if let known = fills[key] {
      index = known
    } else {
      index = add(.fill(ink, usesEvenOddRule: usesEvenOddRule))
      fills[key] = index
    }
    latestFill = (color, usesEvenOddRule, index)
    return index
  }

  private mutating func add(_ paint: Paint) -> Int {
    paints.append(paint)
    return paints.count - 1
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
