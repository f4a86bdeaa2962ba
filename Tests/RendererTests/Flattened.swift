import Foundation
import Geometry

/// Closed contours as dense polygons.
struct Flattened {
  private var contours: [[SIMD2<Double>]] = []
  private var pen = SIMD2<Double>.zero
  private static let steps = 32

  /// The contours of a path.
  init(_ path: Path) {
    func place(_ point: Point) -> SIMD2<Double> { SIMD2(point.x, point.y) }
    for element in path.elements {
      switch element {
      case .move(let point): move(to: place(point))
      case .line(let point): line(to: place(point))
      case .cubic(let a, let b, let end): curve([pen, place(a), place(b), place(end)])
      case .close: close()
      }
    }
    contours = contours.filter { $0.count > 2 }
  }

  /// The contours of path data with coordinates multiplied by a scale: the commands M, m, l, h, v,
  /// c, s, q, t, a (of ellipses that stand upright) and z.
  init(data: String, scale: Double) throws {
    var command: Character = "M"
    var numbers: [Double] = []
    var text = ""
    var mirror = Mirror()
    func flush() {
      let isFlag = command == "a" && 2...4 ~= numbers.count
      if let number = Double(text) { numbers.append(isFlag ? number : number * scale) }
      text = ""
    }
    for character in data + " " {
      let isLetter = character.isLetter
      if isLetter || character == " " || character == "-" { flush() }
      if let needed = Self.counts[command], needed > 0, numbers.count == needed {
        draw(command, numbers, &mirror)
        if command == "M" || command == "m" { command = command == "M" ? "L" : "l" }
        numbers = []
      }
      if isLetter {
        guard Self.counts[character] != nil, numbers.isEmpty else {
          throw Unreadable(data: data)
        }
        command = character
        if character == "z" { close() }
      } else if character != " " {
        text.append(character)
      }
    }
    contours = contours.filter { $0.count > 2 }
  }

  private struct Unreadable: Error {
    var data: String
  }

  /// The last control point of the command before, if that was a curve of some degree.
  private struct Mirror {
    var degree = 0
    var control = SIMD2<Double>.zero

    /// The first control point of a smooth curve of a degree.
    func image(at pen: SIMD2<Double>, degree: Int) -> SIMD2<Double> {
      self.degree == degree ? 2 * pen - control : pen
    }
  }

  private static let counts: [Character: Int] = [
    "M": 2, "m": 2, "L": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2,
    "a": 7, "z": 0,
  ]

  private mutating func draw(_ command: Character, _ n: [Double], _ mirror: inout Mirror) {
    func point(_ index: Int) -> SIMD2<Double> { pen + SIMD2(n[index], n[index + 1]) }
    let before = mirror
    mirror = Mirror()
    switch command {
    case "M": move(to: SIMD2(n[0], n[1]))
    case "m": move(to: point(0))
    case "L": line(to: SIMD2(n[0], n[1]))
    case "l": line(to: point(0))
    case "h": line(to: pen + SIMD2(n[0], 0))
    case "v": line(to: pen + SIMD2(0, n[0]))
    case "q", "t":
      let middle = command == "q" ? point(0) : before.image(at: pen, degree: 2)
      let end = point(n.count - 2)
      mirror = Mirror(degree: 2, control: middle)
      curve([pen, (pen + 2 * middle) / 3, (end + 2 * middle) / 3, end])
    case "a": arc(SIMD2(n[0], n[1]), isClockwise: n[4] > 0, to: point(5))
    default:
      let first = command == "c" ? point(0) : before.image(at: pen, degree: 3)
      let second = point(n.count - 4)
      mirror = Mirror(degree: 3, control: second)
      curve([pen, first, second, point(n.count - 2)])
    }
  }

  private mutating func move(to point: SIMD2<Double>) {
    contours.append([point])
    pen = point
  }

  private mutating func line(to end: SIMD2<Double>) {
    // Points between the ends count like those of curves.
    for step in 1...8 { add(pen + (end - pen) * (Double(step) / 8)) }
    pen = end
  }

  private mutating func curve(_ p: [SIMD2<Double>]) {
    for step in 1...Self.steps {
      let t = Double(step) / Double(Self.steps)
      let s = 1 - t
      let near: SIMD2<Double> = p[0] * (s * s * s) + p[1] * (3 * s * s * t)
      let far: SIMD2<Double> = p[2] * (3 * s * t * t) + p[3] * (t * t * t)
      add(near + far)
    }
    pen = p[3]
  }

  /// The longer of the arcs of an upright ellipse from the pen to a point.
  private mutating func arc(
    _ radii: SIMD2<Double>, isClockwise: Bool, to end: SIMD2<Double>
  ) {
    let chord = (end - pen) / radii
    let half = (chord * chord).sum().squareRoot() / 2
    let middle = (pen + end) / radii / 2
    let normal = SIMD2(-chord.y, chord.x) / (2 * half) * (1 - half * half).squareRoot()
    // Angles grow clockwise on the page; the centre is right of the way, or left of it.
    let center = isClockwise ? middle - normal : middle + normal
    let from = atan2((pen / radii - center).y, (pen / radii - center).x)
    let sweep = (2 * Double.pi - 2 * asin(half)) * (isClockwise ? 1 : -1)
    for step in 1...(4 * Self.steps) {
      let angle = from + sweep * Double(step) / Double(4 * Self.steps)
      add((center + SIMD2(cos(angle), sin(angle))) * radii)
    }
    pen = end
  }

  private mutating func add(_ point: SIMD2<Double>) { contours[contours.count - 1].append(point) }

  private mutating func close() {
    guard let start = contours.last?.first else { return }
    if pen != start { line(to: start) }
    pen = start
  }

  /// Whether every point of these contours is within a distance of the same contour of another
  /// outline; not so when there are more or fewer of them.
  func lies(within distance: Double, of other: Flattened) -> Bool {
    contours.count == other.contours.count
      && zip(contours, other.contours).allSatisfy { Self.lie($0, within: distance, of: $1) }
  }

  private static func lie(
    _ points: [SIMD2<Double>], within distance: Double, of line: [SIMD2<Double>]
  ) -> Bool {
    let count = line.count - 1
    // Neighbours are near neighbours, so each search begins where the one before ended.
    var place = 0
    for point in points {
      guard
        let next = (0..<count).first(where: { offset in
          let index = (place + offset) % count
          return gap(point, line[index], line[index + 1]) <= distance
        })
      else { return false }
      place = (place + next) % count
    }
    return true
  }

  private static func gap(
    _ point: SIMD2<Double>, _ start: SIMD2<Double>, _ end: SIMD2<Double>
  ) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let (x, y) = (point.x - start.x, point.y - start.y)
    let length = dx * dx + dy * dy
    let along = length > 0 ? (x * dx + y * dy) / length : 0
    let share = along < 0 ? 0 : along > 1 ? 1 : along
    let (gapX, gapY) = (x - share * dx, y - share * dy)
    return (gapX * gapX + gapY * gapY).squareRoot()
  }
}
