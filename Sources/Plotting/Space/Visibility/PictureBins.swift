import Geometry

/// Frames on the picture plane, sorted into a grid of bins so that those near a place are found
/// quickly.
struct PictureBins: Sendable {
  private let frame: Rectangle
  private let count: Int
  /// For each bin where its entries begin in `items`.
  private let starts: [Int]
  /// The frames that meet each bin, by their indices times four, plus 1 where a frame begins in the
  /// column of the bin, plus 2 where it begins in its row.
  private let items: [Int32]

  init(_ frames: [Rectangle]) {
    let first = frames.first ?? Rectangle(x: 0, y: 0, width: 1, height: 1)
    let frame = frames.dropFirst().reduce(first) { $0.union($1) }
    let count = min(max(Int(Double(frames.count).squareRoot() / 2.2), 1), 96)
    self.frame = frame
    self.count = count
    var counts = [Int](repeating: 0, count: count * count + 1)
    let spans = frames.map { Self.span($0, frame, count) }
    for (columns, rows) in spans {
      for row in rows { for column in columns { counts[row * count + column + 1] += 1 } }
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    starts = counts
    var next = counts
    var items = [Int32](repeating: 0, count: counts[counts.count - 1])
    for (index, (columns, rows)) in spans.enumerated() {
      for row in rows {
        for column in columns {
          let begins =
            (column == columns.lowerBound ? 1 : 0) | (row == rows.lowerBound ? 2 : 0)
          items[next[row * count + column]] = Int32(index << 2 | begins)
          next[row * count + column] += 1
        }
      }
    }
    self.items = items
  }

  /// The columns and rows of bins that a frame meets.
  private static func span(
    _ part: Rectangle, _ frame: Rectangle, _ count: Int
  ) -> (ClosedRange<Int>, ClosedRange<Int>) {
    func index(_ value: Double, _ low: Double, _ extent: Double) -> Int {
      guard extent > 0 else { return 0 }
      return min(max(Int((value - low) / extent * Double(count)), 0), count - 1)
    }
    let columns =
      index(part.minX, frame.minX, frame.width)...index(part.maxX, frame.minX, frame.width)
    let rows =
      index(part.minY, frame.minY, frame.height)...index(part.maxY, frame.minY, frame.height)
    return (columns, rows)
  }

  private func meets(_ part: Rectangle) -> Bool {
    part.minX <= frame.maxX && part.maxX >= frame.minX && part.minY <= frame.maxY
      && part.maxY >= frame.minY
  }

  /// Into how many parts a segment is divided so that each meets few bins.
  func steps(from start: Point, to end: Point) -> Int {
    let across = (end.x - start.x).magnitude / max(frame.width, 1e-12)
    let down = (end.y - start.y).magnitude / max(frame.height, 1e-12)
    return min(max(Int((max(across, down) * Double(count)).rounded(.up)), 1), 2 * count)
  }

  /// Visits the frames in the bins that a part of the plane meets, each once.
  func visit(_ part: Rectangle, _ body: (Int) -> Void) {
    guard meets(part) else { return }
    let (columns, rows) = Self.span(part, frame, count)
    for row in rows {
      for column in columns {
        let bin = row * count + column
        // A frame that began in a column or row before was met there.
        let wanted: Int32 =
          (column > columns.lowerBound ? 1 : 0) | (row > rows.lowerBound ? 2 : 0)
        for place in starts[bin]..<starts[bin + 1] {
          let item = items[place]
          if item & wanted == wanted { body(Int(item >> 2)) }
        }
      }
    }
  }

  /// Whether some frame in these bins has a property.
  func contains(_ part: Rectangle, where test: (Int) -> Bool) -> Bool {
    guard meets(part) else { return false }
    let (columns, rows) = Self.span(part, frame, count)
    return rows.contains { row in
      columns.contains { column in
        let bin = row * count + column
        return (starts[bin]..<starts[bin + 1]).contains { test(Int(items[$0] >> 2)) }
      }
    }
  }
}
