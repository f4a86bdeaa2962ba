import Calculus
import Geometry
import Plotting
import RealModule
import Scene
import Symbolics
import Testing
import Typesetting

/// Light changes the lightness of colours and nothing else.
struct ShadingTests {
  @Test func hueAndChromaStay() {
    for map in [ColorMap.viridis, .blueRed] {
      for step in 0...40 {
        let start = map.color(at: Double(step) / 40)
        for change in stride(from: -0.2, through: 0.2, by: 0.04) {
          let shaded = OKLab(Shading.shaded(ThemedColor(start), by: change).light)
          let lab = OKLab(start)
          let (a, b) = (shaded.a - lab.a, shaded.b - lab.b)
          #expect((a * a + b * b).squareRoot() < 2e-3, "\(map.name) at \(step), \(change)")
          // Never the other way, and never further than asked.
          let moved = (shaded.lightness - lab.lightness) * (change < 0 ? -1 : 1)
          #expect(moved > -2e-3 && moved < change.magnitude + 2e-3)
        }
      }
    }
  }

  /// The change goes as far as sRGB does but for what nobody sees, found by halving alone.
  @Test func changesEndWhereTheColorsDo() {
    var generator = SeededGenerator(seed: 11)
    func isShown(_ lab: OKLab) -> Bool {
      let shown = OKLab(lab.color)
      let (l, a, b) = (shown.lightness - lab.lightness, shown.a - lab.a, shown.b - lab.b)
      return l * l + a * a + b * b < 1e-6
    }
    var cut = 0
    for _ in 0..<2000 {
      func part() -> Double { Double.random(in: 0...1, using: &generator) }
      let start = OKLab(Color(red: part(), green: part(), blue: part()))
      let change = Double.random(in: -0.2...0.2, using: &generator)
      let target = min(
        max(start.lightness + change, 0.75 * start.lightness), max(0.97, start.lightness))
      func lightened(_ share: Double) -> OKLab {
        start.interpolated(to: OKLab(lightness: target, a: start.a, b: start.b), by: share)
      }
      var (low, high) = (0.0, 1.0)
      for _ in 0..<12 {
        let middle = (low + high) / 2
        if isShown(lightened(middle)) { low = middle } else { high = middle }
      }
      let wanted = lightened(isShown(lightened(1)) ? 1 : low)
      if !isShown(lightened(1)) { cut += 1 }
      let found = OKLab(Shading.shaded(ThemedColor(start.color), by: change).light)
      #expect((found.lightness - OKLab(wanted.color).lightness).magnitude < 1e-4)
    }
    #expect(cut > 100)
  }

  @Test func graysTakeTheWholeChange() {
    let gray = ThemedColor(OKLab(lightness: 0.6, a: 0, b: 0).color)
    for change in [-0.1, -0.05, 0.05, 0.1] {
      let shaded = OKLab(Shading.shaded(gray, by: change).light)
      #expect((shaded.lightness - 0.6 - change).magnitude < 1e-6)
    }
  }

  @Test func onlyTheDirectionOfAFacetCounts() {
    let shading = Shading(Camera(elevation: 0.5, azimuth: -1, projection: .orthographic))
    func change(_ facing: SpacePoint) -> Double { shading.change(facing: facing, most: 0.17) }
    let facing = SpacePoint(0.3, -0.2, 0.8)
    #expect(change(facing) == change(facing * 1e-6))
    #expect(change(facing).magnitude <= 0.17)
    #expect(change(SpacePoint(0.2, -0.4, 0.9)) > change(SpacePoint(0.9, 0.4, 0.05)))
  }

  /// Around a column no two tones that meet differ by more than the eye forgives.
  @Test func stepsOfLightAreSmall() {
    let shading = Shading(Camera(elevation: 0.5, azimuth: -1, projection: .orthographic))
    for most in [0.1, 0.14, 0.17] {
      let changes = (0..<2000).map { step -> Double in
        let angle = Double(step) * .pi / 1000
        return shading.change(facing: SpacePoint(.cos(angle), .sin(angle), 0), most: most)
      }
      for (a, b) in zip(changes, changes.dropFirst()) { #expect((a - b).magnitude < 0.0201) }
      #expect(Set(changes).count > 4)
    }
  }

  /// The units of the data make no difference to the light.
  @Test func scaledDataGiveTheSameFills() throws {
    let typesetter = try Typesetter()
    func fills(_ scale: Double) throws -> [ThemedColor] {
      let panel = Axes3D {
        Surface(x: -1 * scale...scale, y: -1...1) { x, y in
          let u = x / scale
          return 1e4 * scale * (u * u * u - u * y * y)
        }
        .color(.blue)
      }
      .facets(14)
      let figure = Figure("scaled", caption: "A surface.", width: 240) { panel }
      return Self.fills(try figure.compile(with: typesetter).scene.items)
    }
    let first = try fills(1)
    #expect(first.count > 10)
    #expect(try fills(1024) == first)
    #expect(try fills(1.0 / 4096) == first)
  }

  private static func fills(_ items: [Scene.Item], isInside: Bool = false) -> [ThemedColor] {
    items.flatMap { item -> [ThemedColor] in
      switch item {
      case .group(let group):
        fills(group.items, isInside: isInside || group.role == "surfaces")
      case .path(let shape): isInside ? [shape.fill].compactMap { $0 } : []
      case .glyphs, .image: []
      }
    }
  }
}
