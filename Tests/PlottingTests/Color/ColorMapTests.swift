import Plotting
import Scene
import Testing

struct ColorMapTests {
  /// Entries 0, 37, 64, 113, 128, 191, 233 and 255 of the 256 in matplotlib 3.10.
  static let places = [0, 37, 64, 113, 128, 191, 233, 255]
  static let reference: [(ColorMap, [UInt32], Double)] = [
    (
      .viridis,
      [0x440154, 0x46337F, 0x3B528B, 0x26828E, 0x21918C, 0x5CC863, 0xC5E021, 0xFDE725], 1
    ),
    (
      .plasma,
      [0x0D0887, 0x5502A4, 0x7E03A8, 0xBD3786, 0xCC4778, 0xF89441, 0xFBD324, 0xF0F921], 2
    ),
    (
      .cividis,
      [0x00224E, 0x233C6E, 0x434E6C, 0x707173, 0x7D7C78, 0xBBAD6D, 0xE8D24F, 0xFEE838], 4
    ),
    (
      .magma, [0x000004, 0x241253, 0x51127C, 0x9E2F7F, 0xB73779, 0xFB8761, 0xFED597, 0xFCFDBF], 1
    ),
  ]

  @Test func mapsFollowTheirPublishedTables() {
    for (map, table, tolerance) in Self.reference {
      for (place, hex) in zip(Self.places, table) {
        let (found, wanted) = (map.color(at: Double(place) / 255), Color(hex: hex))
        for channel in [\Color.red, \.green, \.blue] {
          let error = (found[keyPath: channel] - wanted[keyPath: channel]).magnitude * 255
          #expect(error <= tolerance + 1e-9, "\(map.name) at \(place)")
        }
      }
    }
  }

  @Test(arguments: [ColorMap.viridis, .plasma, .cividis, .magma])
  func lightnessGrows(map: ColorMap) {
    let lightness = (0...100).map { OKLab(map.color(at: Double($0) / 100)).lightness }
    #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0.0 < $0.1 + 1e-3 })
  }

  @Test func divergingArmsHaveOneLightness() {
    for step in 0...16 {
      let t = Double(step) / 32
      let (low, high) = (ColorMap.blueRed.color(at: t), ColorMap.blueRed.color(at: 1 - t))
      #expect((OKLab(low).lightness - OKLab(high).lightness).magnitude < 0.02)
    }
  }

  @Test func oklabGoesBackToTheSameColor() {
    for hex: UInt32 in [0x000000, 0xFFFFFF, 0x336699, 0xFDE725, 0xFF0000] {
      let (color, back) = (Color(hex: hex), OKLab(Color(hex: hex)).color)
      for channel in [\Color.red, \.green, \.blue] {
        #expect((color[keyPath: channel] - back[keyPath: channel]).magnitude < 1e-4)
      }
    }
  }

  @Test(arguments: [ColorMap.viridis, .plasma, .cividis, .magma, .blueRed])
  func inksReadOnBothGrounds(map: ColorMap) {
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
