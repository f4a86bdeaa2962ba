internal import Geometry
internal import Scene

/// Draws lines of a field and their heads, with colours and widths that follow its size.
struct StreamPen: Sendable {
  /// The steps in which sizes are coloured and widths chosen.
  private static let steps = 24
  let width: Double
  let ink: ThemedColor
  /// The page, on which every colour keeps a contrast of 3 to 1.
  let ground: ThemedColor
  let scale: ColorScale?
  let widths: ClosedRange<Double>?
  let sizes: ClosedRange<Double>
  let headSpacing: Double?

  /// The longest step of a line; shorter where looks change along it.
  var longestStep: Double { scale == nil && widths == nil ? 14 : 5 }

  /// How a part of a line looks.
  private struct Look: Hashable {
    var color: Int
    var width: Int
  }

  private func look(_ size: Double) -> Look {
    func step(_ share: Double, _ count: Int) -> Int {
      share.isNaN ? 0 : Int((min(max(share, 0), 1) * Double(count)).rounded())
    }
    let share = ColorNorm.linear.share(of: size, in: sizes)
    return Look(
      color: scale.map { step($0.share(of: size), Self.steps) } ?? 0,
      width: widths == nil ? 0 : step(share, 8))
  }

  private func stroke(_ look: Look) -> Stroke {
    let points =
      widths.map { $0.lowerBound + $0.span * Double(look.width) / 8 } ?? width
    return Stroke(
      color(look), width: max(points, 0.1), cap: .round, join: .round)
  }

  private func color(_ look: Look) -> ThemedColor {
    guard let scale else { return ink }
    let share = Double(look.color) / Double(Self.steps)
    return ThemedColor(scale.color(atShare: share)).visible(on: ground)
  }

  /// The lines, those of one look as one path, and the heads.
  func drawing(
    of lines: [FlowLine], subject: String, size: (Point) -> Double
  ) -> MarkDrawing {
    var looks: [Look] = []
    var paths: [Look: Path] = [:]
    func add(_ path: Path, _ look: Look) {
      if paths[look] == nil { looks.append(look) }
      paths[look, default: Path()].append(path)
    }
    for line in lines {
      for (look, part) in parts(of: line, size) { add(part, look) }
    }
    var items: [Scene.Item] = looks.compactMap { look in
      paths[look].map { .path(Scene.Shape($0, stroke: stroke(look))) }
    }
    items += heads(lines, size)
    return MarkDrawing(items, facts: [Self.fact(lines, subject)])
  }

  /// Runs of steps with one look.
  private func parts(of line: FlowLine, _ size: (Point) -> Double) -> [(Look, Path)] {
    var parts: [(Look, Path)] = []
    let isPlain = scale == nil && widths == nil
    for step in 0..<line.steps {
      let curve = line.curve(step)
      let look = isPlain ? Look(color: 0, width: 0) : look(size(FlowLine.point(curve, 0.5)))
      if parts.last?.0 != look {
        var path = Path()
        path.move(to: curve.a)
        parts.append((look, path))
      }
      parts[parts.count - 1].1.cubic(to: curve.d, curve.b, curve.c)
    }
    if line.isClosed, parts.count == 1 { parts[0].1.close() }
    return parts
  }

  /// Solid heads, evenly spaced along each line and clear of one another.
  private func heads(_ lines: [FlowLine], _ size: (Point) -> Double) -> [Scene.Item] {
    guard let headSpacing else { return [] }
    let reach = 4.5 * max(width, (widths?.upperBound ?? width) * 0.6) + 2.5
    var placed: [Point] = []
    var looks: [Look] = []
    var paths: [Look: Path] = [:]
    for line in lines {
      let lengths = line.lengths
      guard let total = lengths.last, total >= 2.5 * reach else { continue }
      let count = max(1, Int((total / headSpacing).rounded()))
      for index in 0..<count {
        let middle = total * (Double(index) + 0.5) / Double(count)
        let room = total / Double(count) * 0.4
        for shift in [0, 0.5, -0.5, 1, -1] {
          guard let place = line.place(at: middle + shift * room, lengths: lengths),
            placed.allSatisfy({ $0.distance(to: place.point) >= 1.25 * reach })
          else { continue }
          placed.append(place.point)
          let look = Look(color: look(size(place.point)).color, width: 0)
          if paths[look] == nil { looks.append(look) }
          paths[look, default: Path()].append(Self.head(place.point, place.along, reach))
          break
        }
      }
    }
    return looks.compactMap { look in
      paths[look].map { .path(Scene.Shape($0, fill: color(look))) }
    }
  }

  private static func head(_ point: Point, _ along: Vector, _ length: Double) -> Path {
    let side = along.perpendicular * (0.36 * length)
    let (tip, base) = (point + along * (length * 0.5), point - along * (length * 0.5))
    return Path(
      polyline: [tip, base + side, base + along * (length * 0.22), base - side], closed: true)
  }

  private static func fact(_ lines: [FlowLine], _ subject: String) -> Fact {
    let closed = lines.count(where: \.isClosed)
    return Fact(
      closed == 0
        ? ""
        : closed == 1
          ? "One of the lines is a closed orbit." : "\(closed) lines are closed orbits.",
      kind: .statistics, of: subject,
      [
        Fact.Value("lines", [Double(lines.count)]), Fact.Value("closed", [Double(closed)]),
      ])
  }
}
