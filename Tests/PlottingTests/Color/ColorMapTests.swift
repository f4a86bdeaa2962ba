import Plotting
import Scene
import Testing

struct ColorMapTests {
  static let published: [(ColorMap, String)] = [
    (.viridis, PublishedMaps.viridis), (.magma, PublishedMaps.magma),
    (.inferno, PublishedMaps.inferno), (.plasma, PublishedMaps.plasma),
    (.cividis, PublishedMaps.cividis),
  ]
  static let sequential: [ColorMap] = [.viridis, .magma, .inferno, .plasma, .cividis, .grays]
  static let diverging: [ColorMap] = [.blueRed, .purpleGreen]

  private func samples(_ map: ColorMap, _ count: Int = 33) -> [Color] { map.sampled(count) }

  private func lightness(_ colors: [Color]) -> [Double] { colors.map { OKLab($0).lightness } }

  private func distance(_ a: Color, _ b: Color) -> Double {
    let (p, q) = (OKLab(a), OKLab(b))
    let (l, u, v) = (p.lightness - q.lightness, p.a - q.a, p.b - q.b)
    return (l * l + u * u + v * v).squareRoot()
  }

  @Test func mapsFollowTheirPublishedTables() throws {
    for (map, text) in Self.published {
      let digits = Array(text.utf8)
      #expect(digits.count == 6 * 256)
      for place in 0..<256 {
        let code = String(decoding: digits[6 * place..<6 * place + 6], as: UTF8.self)
        let wanted = Color(hex: try #require(UInt32(code, radix: 16)))
        let found = map.color(at: Double(place) / 255)
        for channel in [\Color.red, \.green, \.blue] {
          let error = (found[keyPath: channel] - wanted[keyPath: channel]).magnitude * 255
          #expect(error <= 1 + 1e-9, "\(map.name) at \(place)")
        }
      }
    }
  }

  @Test(arguments: sequential.indices)
  func lightnessGrowsForEveryEye(index: Int) {
    let map = Self.sequential[index]
    let colors = samples(map)
    for seen in [colors] + ColorVision.allCases.map({ eye in colors.map(eye.simulated) }) {
      let lightness = lightness(seen)
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0.0 + 1e-3 < $0.1 })
    }
  }

  @Test func stepsAreEven() {
    for map in Self.sequential + Self.diverging + [.phase] { expectEvenSteps(map) }
  }

  private func expectEvenSteps(_ map: ColorMap) {
    let colors = samples(map)
    let steps = zip(colors, colors.dropFirst()).map(distance)
    let mean = steps.reduce(0, +) / Double(steps.count)
    let variance = steps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(steps.count)
    #expect(variance.squareRoot() / mean <= 0.25, "\(map.name)")
  }

  @Test(arguments: diverging.indices)
  func divergingArmsAreAlike(index: Int) {
    let map = Self.diverging[index]
    let middle = map.color(at: 0.5)
    let reach = distance(middle, map.color(at: 0))
    for step in 0...16 {
      let t = Double(step) / 32
      let (low, high) = (map.color(at: t), map.color(at: 1 - t))
      #expect((OKLab(low).lightness - OKLab(high).lightness).magnitude < 0.01)
      #expect((distance(middle, low) - distance(middle, high)).magnitude <= 0.02 * reach)
    }
    for eye in ColorVision.allCases {
      let arm = lightness(samples(map).prefix(17).map(eye.simulated))
      #expect(zip(arm, arm.dropFirst()).allSatisfy { $0.0 < $0.1 })
      #expect(distance(eye.simulated(map.color(at: 0)), eye.simulated(map.color(at: 1))) > 0.1)
    }
  }

  @Test func theCyclicMapClosesAndIsSymmetric() {
    let map = ColorMap.phase
    #expect(map.color(at: 0) == map.color(at: 1))
    for step in 0...32 {
      let t = Double(step) / 64
      let pair = lightness([map.color(at: t), map.color(at: 1 - t)])
      #expect((pair[0] - pair[1]).magnitude < 0.01)
    }
    for eye in ColorVision.allCases {
      let half = lightness((0...32).map { eye.simulated(map.color(at: Double($0) / 64)) })
      #expect(zip(half, half.dropFirst()).allSatisfy { $0.0 > $0.1 })
      let arms = [0.25, 0.75].map { eye.simulated(map.color(at: $0)) }
      #expect(distance(arms[0], arms[1]) > 0.15)
    }
  }

  @Test func reversingTwiceChangesNothing() {
    for map in Self.sequential + Self.diverging {
      for step in 0...16 {
        let t = Double(step) / 16
        #expect(distance(map.reversed.color(at: 1 - t), map.color(at: t)) < 1e-9)
      }
    }
  }

  @Test func theInksOfSeriesAreToldApartByEveryEye() {
    for pick in [\ThemedColor.light, \.dark] {
      let inks = Theme.standard.seriesInks.map { $0[keyPath: pick] }
      let ground = Theme.standard.background[keyPath: pick]
      #expect(inks.allSatisfy { $0.contrast(to: ground) >= 4.5 })
      for eye in ColorVision.allCases {
        let seen = inks.map(eye.simulated)
        for (index, ink) in seen.enumerated() {
          for other in seen[..<index] { #expect(distance(ink, other) >= Self.leastInkDistance) }
        }
      }
    }
  }

  /// Well above what can just be seen side by side (about 0.02 in OKLab).
  static let leastInkDistance = 0.07

  @Test func oklabGoesBackToTheSameColor() {
    for hex: UInt32 in [0x000000, 0xFFFFFF, 0x336699, 0xFDE725, 0xFF0000] {
      let (color, back) = (Color(hex: hex), OKLab(Color(hex: hex)).color)
      for channel in [\Color.red, \.green, \.blue] {
        #expect((color[keyPath: channel] - back[keyPath: channel]).magnitude < 1e-4)
      }
    }
  }

  @Test(arguments: 0..<8)
  func inksReadOnBothGrounds(index: Int) {
    let map = (Self.sequential + Self.diverging)[index]
    let ground = Theme.standard.background
    let scale = ColorScale(0...28, map: map)
    for level in 0...28 {
      let ink = scale.ink(of: Double(level), on: ground)
      #expect(ink.light.contrast(to: ground.light) >= 4.5)
      #expect(ink.dark.contrast(to: ground.dark) >= 4.5)
    }
  }

  @Test func oddValuesHaveColors() {
    let scale = ColorScale(-1e308...1e308)
    #expect(scale.color(of: 0) == ColorMap.viridis.color(at: 0.5))
    #expect(ColorScale(2...2).color(of: 2) == ColorMap.viridis.color(at: 0.5))
    #expect(ColorMap.viridis.color(at: .nan) == ColorMap.viridis.color(at: 0))
    #expect(ColorMap.viridis.color(at: 7) == ColorMap.viridis.color(at: 1))
    #expect(ColorMap(name: "none", colors: []).color(at: 0.3) == .black)
  }
}
