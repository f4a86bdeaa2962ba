internal import Geometry
internal import Scene

/// Paints cells of one colour each between given edges on the page.
///
/// Cells of equal size are one raster. Others are rectangles, merged
/// along rows where colours are equal; when these would be many, a fine raster whose pixels have
/// the colour of the cell under their centre.
struct CellPainter {
  /// The most rectangles that are drawn one by one.
  private static let manyRuns = 3000
  /// The most pixels of a raster.
  private static let manyPixels = 4_000_000
  /// How far a rectangle reaches under its neighbours, in points, so that no seam can show.
  private static let overlap = 0.4
  /// The pixels a point of the raster for cells of different sizes.
  private static let resolution = 4.0

  private let xs: [Double]
  private let ys: [Double]
  private let pixels: [UInt8]

  private var columns: Int { xs.count - 1 }
  private var rows: Int { ys.count - 1 }

  /// Takes edges on the page in either order, and straight RGBA pixels row by row between them.
  init(xs: [Double], ys: [Double], pixels: [UInt8]) {
    var pixels = pixels
    let (columns, rows) = (xs.count - 1, ys.count - 1)
    if xs[0] > xs[columns] {
      for row in 0..<rows {
        for column in 0..<columns / 2 {
          let left = 4 * (row * columns + column)
          let right = 4 * (row * columns + columns - 1 - column)
          for channel in 0..<4 { pixels.swapAt(left + channel, right + channel) }
        }
      }
    }
    if ys[0] > ys[rows] {
      var flipped: [UInt8] = []
      flipped.reserveCapacity(pixels.count)
      for row in (0..<rows).reversed() {
        flipped += pixels[4 * row * columns..<4 * (row + 1) * columns]
      }
      pixels = flipped
    }
    self.xs = xs[0] > xs[columns] ? xs.reversed() : xs
    self.ys = ys[0] > ys[rows] ? ys.reversed() : ys
    self.pixels = pixels
  }

  /// What is drawn; nothing where an edge is not finite or there is no extent.
  var items: [Scene.Item] {
    guard xs.allSatisfy(\.isFinite), ys.allSatisfy(\.isFinite), let frame,
      frame.width > 0, frame.height > 0
    else { return [] }
    if Self.isEven(xs), Self.isEven(ys), columns * rows <= Self.manyPixels {
      return [.image(even(over: frame))]
    }
    return rectangles ?? [sampled(over: frame)]
  }

  private var frame: Rectangle? {
    guard let left = xs.first, let right = xs.last, let top = ys.first, let bottom = ys.last
    else { return nil }
    return Rectangle(Point(left, top), Point(right, bottom))
  }

  /// Equal cells as pixels; large ones as several pixels each.
  ///
  /// Some programs smooth between pixels whatever a picture says. With pixels of at most half a
  /// point that cannot be seen.
  private func even(over frame: Rectangle) -> Scene.Raster {
    let wide = Self.pixels(along: frame.width / Double(columns))
    let high = Self.pixels(along: frame.height / Double(rows))
    guard wide * high > 1, columns * wide * rows * high <= 1_000_000 else {
      return Scene.Raster(frame: frame, columns: columns, rows: rows, pixels: pixels)
    }
    var large: [UInt8] = []
    large.reserveCapacity(4 * columns * wide * rows * high)
    for row in 0..<rows {
      let start = large.count
      for column in 0..<columns {
        let cell = pixels[4 * (row * columns + column)..<4 * (row * columns + column + 1)]
        for _ in 0..<wide { large += cell }
      }
      let line = large[start...]
      for _ in 1..<max(high, 1) where high > 1 { large += line }
    }
    return Scene.Raster(
      frame: frame, columns: columns * wide, rows: rows * high, pixels: large)
  }

  /// The pixels along a cell of a size in points.
  private static func pixels(along size: Double) -> Int {
    size < 1.5 ? 1 : Int(min((size / 0.5).rounded(.up), 1000))
  }

  /// Whether every edge is within a hundredth of a point of where equal cells would have it.
  private static func isEven(_ edges: [Double]) -> Bool {
    guard let first = edges.first, let last = edges.last else { return false }
    let step = (last - first) / Double(edges.count - 1)
    return edges.enumerated().allSatisfy { index, edge in
      (edge - first - Double(index) * step).magnitude <= 0.01
    }
  }

  private func color(_ row: Int, _ column: Int) -> PixelColor {
    let start = 4 * (row * columns + column)
    return PixelColor(
      red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2],
      alpha: pixels[start + 3])
  }

  /// Whether nothing of a region of cells lets light through; false beyond the borders.
  private func isSolid(_ row: Int, _ columns: Range<Int>) -> Bool {
    row < rows && columns.upperBound <= self.columns
      && columns.allSatisfy { pixels[4 * (row * self.columns + $0) + 3] == 255 }
  }

  /// Rectangles from the top left; `nil` when there are too many.
  private var rectangles: [Scene.Item]? {
    var items: [Scene.Item] = []
    for row in 0..<rows {
      var start = 0
      while start < columns {
        let color = color(row, start)
        var end = start + 1
        while end < columns, self.color(row, end) == color { end += 1 }
        if color.alpha > 0 {
          guard items.count < Self.manyRuns else { return nil }
          items.append(rectangle(row, start..<end, color))
        }
        start = end
      }
    }
    return items
  }

  private func rectangle(_ row: Int, _ run: Range<Int>, _ color: PixelColor) -> Scene.Item {
    var (right, bottom) = (xs[run.upperBound], ys[row + 1])
    // Only under cells that are painted later and hide what reaches under them.
    let reachesRight = isSolid(row, run.upperBound..<run.upperBound + 1)
    let reachesDown = isSolid(row + 1, run)
    let corner = run.upperBound..<run.upperBound + 1
    if color.alpha == 255, !(reachesRight && reachesDown) || isSolid(row + 1, corner) {
      if reachesRight { right += min(Self.overlap, xs[run.upperBound + 1] - right) }
      if reachesDown { bottom += min(Self.overlap, ys[row + 2] - bottom) }
    }
    let box = Rectangle(Point(xs[run.lowerBound], ys[row]), Point(right, bottom))
    return .path(Scene.Shape(Path(box), fill: ThemedColor(color.color)))
  }

  private func sampled(over frame: Rectangle) -> Scene.Item {
    let fine = min(
      Self.resolution, (Double(Self.manyPixels) / frame.width / frame.height).squareRoot())
    let width = max(1, Int((frame.width * fine).rounded()))
    let height = max(1, Int((frame.height * fine).rounded()))
    let across = Self.cells(xs, width)
    let down = Self.cells(ys, height)
    var sampled: [UInt8] = []
    sampled.reserveCapacity(4 * width * height)
    var (lastRow, lastStart) = (-1, 0)
    for row in down {
      if row == lastRow {
        sampled += sampled[lastStart..<lastStart + 4 * width]
        continue
      }
      (lastRow, lastStart) = (row, sampled.count)
      for column in across {
        let start = 4 * (row * columns + column)
        sampled += pixels[start..<start + 4]
      }
    }
    return .image(Scene.Raster(frame: frame, columns: width, rows: height, pixels: sampled))
  }

  /// The cell under the centre of each of some equal pixels.
  private static func cells(_ edges: [Double], _ count: Int) -> [Int] {
    guard let first = edges.first, let last = edges.last else { return [] }
    var cell = 0
    return (0..<count).map { pixel in
      let place = first + (last - first) * (Double(pixel) + 0.5) / Double(count)
      while cell < edges.count - 2, edges[cell + 1] <= place { cell += 1 }
      return cell
    }
  }
}
