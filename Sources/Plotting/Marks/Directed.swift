import Geometry
import Scene

/// A mark drawn as a line whose direction arrowheads can show.
public protocol Directed {
  /// The number of arrowheads along the line.
  var arrowCount: Int { get set }
}

extension Directed {
  /// Shows the direction by arrowheads, evenly spaced along the line.
  /// - Parameter count: how many; none for numbers below 1, at most 100.
  public func arrows(_ count: Int = 1) -> Self {
    var copy = self
    copy.arrowCount = min(max(count, 0), 100)
    return copy
  }
}

/// Arrowheads along lines on the page.
struct ArrowHeads {
  let count: Int
  let stroke: Stroke

  /// The heads along straight lines.
  func items(on runs: [[Point]], in frame: Rectangle) -> [Scene.Item] {
    guard count > 0 else { return [] }
    return items(
      on: runs.map { run in zip(run, run.dropFirst()).map { CurvePiece(from: $0, to: $1) } },
      in: frame)
  }

  /// The heads along curves: in the middle of `count` parts of equal length of what is seen.
  func items(on strands: [[CurvePiece]], in frame: Rectangle) -> [Scene.Item] {
    guard count > 0 else { return [] }
    var stations: [(point: Point, direction: Vector, length: Double)] = []
    var total = 0.0
    for piece in strands.joined() {
      let steps = piece.isStraight ? 1 + Int(min(piece.start.distance(to: piece.end) / 4, 200)) : 16
      for step in 0..<steps {
        let (t, u) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
        let (a, b) = (piece.point(at: t), piece.point(at: u))
        guard frame.contains(a), frame.contains(b),
          let direction = piece.direction(at: (t + u) / 2)
        else { continue }
        total += a.distance(to: b)
        stations.append((a.interpolated(to: b, by: 0.5), direction, total))
      }
    }
    let size = 4 + 3.5 * stroke.width
    guard total > 2 * size else { return [] }
    var path = Path()
    var next = 0
    for station in stations where next < count {
      guard station.length >= total * (Double(next) + 0.5) / Double(count) else { continue }
      path.append(head(at: station.point, along: station.direction, size: size))
      next += 1
    }
    return path.isEmpty ? [] : [.path(Scene.Shape(path, fill: stroke.color))]
  }

  private func head(at middle: Point, along: Vector, size: Double) -> Path {
    let side = Vector(along.dy, -along.dx) * (size * 0.42)
    let base = middle - along * (size / 2)
    return Path(
      polyline: [base + side, middle + along * (size / 2), base - side, base + along * (size / 5)],
      closed: true)
  }
}
