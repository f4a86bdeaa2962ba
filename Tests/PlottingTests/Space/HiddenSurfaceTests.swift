import Geometry
import Plotting
import RealModule
import Scene
import Testing

/// Holds what is drawn against a z-buffer of the same flat pieces.
struct HiddenSurfaceTests {
  private static let frame = Rectangle(Point(-1.1, -1.0), Point(1.1, 1.0))

  /// The ink of a piece as a number, the same for facets and for the z-buffer.
  private struct InkTable {
    var inks: FacetInks
    var numbers: [FacetInks.Key: Int] = [:]

    mutating func number(_ surface: Int, _ source: Int, _ isTop: Bool) -> Int {
      let key = inks.key(surface: surface, source: source, isTop: isTop)
      if let number = numbers[key] { return number }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
  }

  @Test func thereAreThirtyScenes() { #expect(TestScene.all.count >= 30) }

  /// 280 × 240 sample points are four a point and axis of a picture of 70 × 60 points.
  @Test(arguments: TestScene.all)
  func theFacetsShowWhatADepthBufferShows(test: TestScene) {
    let scene = test.scene
    var table = InkTable(inks: FacetInks(scene))
    var drawn = ZBuffer(Self.frame, width: 280, height: 240)
    for facet in scene.facets() {
      drawn.paint(
        facet.corners.map(test.camera.project),
        table.number(facet.surface, facet.source, facet.isTop))
    }
    var exact = ZBuffer(Self.frame, width: 280, height: 240)
    for piece in scene.occluders(clears: false) {
      exact.add(piece.corners, test.camera) { table.number(piece.surface, piece.source, $0) }
    }
    let (share, covered) = ZBuffer.difference(drawn, exact)
    #expect(covered > 4000)
    #expect(share <= 0.001, "\(share) of \(covered) sample points differ")
  }

  /// The shapes as they are written, joined and grown, show the same inks away from edges, and let
  /// nothing through anywhere.
  @Test(arguments: TestScene.all)
  func theShapesShowWhatADepthBufferShows(test: TestScene) {
    let scene = test.scene
    var inks = FacetInks(scene)
    var numbers: [ThemedColor: Int] = [:]
    func number(_ ink: ThemedColor) -> Int {
      let number = numbers[ink] ?? numbers.count
      numbers[ink] = number
      return number
    }
    let unit = 100.0
    let painter = FacetPainter(scene: scene) { Point($0.x * unit, $0.y * unit) }
    var drawn = ZBuffer(Self.frame, width: 280, height: 240)
    for item in painter.items(scene.facets()) {
      guard case .path(let shape) = item, let fill = shape.fill else { continue }
      for outline in Self.outlines(shape.path) {
        drawn.paint(outline.map { Point($0.x / unit, $0.y / unit) }, number(fill))
      }
    }
    var exact = ZBuffer(Self.frame, width: 280, height: 240)
    for piece in scene.occluders(clears: false) {
      exact.add(piece.corners, test.camera) { isTop in
        number(inks.ink(inks.key(surface: piece.surface, source: piece.source, isTop: isTop)))
      }
    }
    var (different, inner) = (0, 0)
    for (index, value) in exact.values.enumerated() where value != nil {
      #expect(drawn.values[index] != nil)
      guard exact.isInner(index) else { continue }
      inner += 1
      if drawn.values[index] != value { different += 1 }
    }
    #expect(inner > 2000)
    #expect(Double(different) <= 0.001 * Double(inner), "\(different) of \(inner)")
  }

  private static func outlines(_ path: Path) -> [[Point]] {
    path.elements.reduce(into: []) { result, element in
      switch element {
      case .move(let point): result.append([point])
      case .line(let point): result[result.count - 1].append(point)
      case .cubic, .close: break
      }
    }
  }

  /// Only where many surfaces cross is there much to cut.
  @Test func cuttingDoesNotExplode() {
    for test in TestScene.all {
      let pieces = test.scene.occluders(clears: false).count
      let most = test.fields.count > 3 ? 4.0 : 2.2
      let facets = test.scene.facets().count
      #expect(Double(facets) < most * Double(pieces), "\(test): \(facets) of \(pieces)")
    }
  }

  /// Curves through the scenes are seen exactly where no piece is nearer to the eye.
  @Test(arguments: TestScene.all)
  func linesAreSeenWhereNothingIsInFrontOfThem(test: TestScene) {
    let scene = test.scene
    let pieces = scene.occluders(clears: false)
    let occluders = Occluders(pieces, camera: test.camera)
    let line = (0...12).map { step -> SpacePoint in
      let t = Double(step) * 0.5
      return SpacePoint(0.55 * .cos(t), 0.5 * .sin(1.7 * t), 0.45 * .sin(t))
    }
    let parts = occluders.stretches(line)
    var tested = 0
    for (list, isSeen) in [(parts.seen, true), (parts.hidden, false)] {
      for (a, b) in list.flatMap({ zip($0, $0.dropFirst()) }) where (b - a).length > 1e-3 {
        for share in [0.02, 0.5, 0.98] {
          let point = a + (b - a) * share
          guard let isHidden = Self.isHidden(point, pieces, test.camera) else { continue }
          tested += 1
          #expect(isHidden != isSeen)
          #expect(occluders.isHidden(point) == isHidden)
        }
      }
    }
    #expect(tested > 20)
    let length = (parts.seen + parts.hidden).reduce(0) { $0 + Self.length($1) }
    #expect((length - Self.length(line)).magnitude < 1e-6)
  }

  private static func length(_ line: [SpacePoint]) -> Double {
    zip(line, line.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
  }

  /// Whether some piece is in front of a point, by intersecting each with the line of sight; `nil`
  /// where rounding would decide.
  private static func isHidden(
    _ point: SpacePoint, _ pieces: SpacePieces, _ camera: Camera
  ) -> Bool? {
    let ray = camera.sight(of: point)
    var isHidden = false
    for piece in pieces {
      for index in 1..<(piece.corners.count - 1) {
        let (c0, c1, c2) = (piece.corners[0], piece.corners[index], piece.corners[index + 1])
        let (e1, e2) = (c1 - c0, c2 - c0)
        let p = ray.cross(e2)
        let determinant = e1.dot(p)
        guard determinant.magnitude > 1e-12 else { continue }
        let s = point - c0
        let u = s.dot(p) / determinant
        let q = s.cross(e1)
        let v = ray.dot(q) / determinant
        let depth = e2.dot(q) / determinant
        let margin = min(u, v, 1 - u - v)
        guard margin > -1e-5, depth > -1e-5 else { continue }
        if margin < 1e-5 || depth < 1e-5 { return nil }
        isHidden = true
      }
    }
    return isHidden
  }

  /// A curve on a surface lies on its facets but for their distance from the function.
  @Test func aCurveOnASurfaceIsNotHiddenByIt() {
    let camera = Camera(elevation: 1, azimuth: -1, projection: .perspective(distance: 8))
    let bump = TestScene.field { x, y in 0.5 * .cos(2 * x) * .cos(2 * y) }
    let scene = SpaceScene(
      fields: [bump], box: TestScene.box, camera: camera, cells: 14)
    let occluders = Occluders(scene.occluders(), camera: camera)
    let line = (0...200).map { step -> SpacePoint in
      let t = Double(step) / 200 * 2 * Double.pi
      let (x, y) = (0.8 * .cos(t), 0.8 * .sin(t))
      return TestScene.box.place(SpacePoint(x, y, 0.5 * .cos(2 * x) * .cos(2 * y)))
    }
    let seen = occluders.stretches(line).seen.reduce(0) { $0 + Self.length($1) }
    #expect(seen > 0.9999 * Self.length(line))
  }
}
