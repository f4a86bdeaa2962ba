import Foundation
import Geometry
import SVG
import Scene
import TestSupport
import Testing

@Suite("Images in SVG")
struct ImageTests {
  private static func png(_ raster: Scene.Raster) -> Data {
    let body = Samples.body([.image(raster)])
    let text = body.split(separator: "base64,").last?.split(separator: "\"").first ?? ""
    return Data(base64Encoded: String(text)) ?? Data()
  }

  private static func raster(_ columns: Int, _ rows: Int, alpha: UInt8 = 255) -> Scene.Raster {
    var pixels: [UInt8] = []
    for index in 0..<columns * rows {
      let noise = UInt8(truncatingIfNeeded: index &* index &* 2_654_435_761 >> 7)
      pixels += [UInt8(index % 256), index % 40 < 30 ? 7 : noise, UInt8(index / 256 % 256), alpha]
    }
    return Scene.Raster(
      frame: Rectangle(x: 1, y: 2, width: 30, height: 20), columns: columns, rows: rows,
      pixels: pixels)
  }

  @Test func theElementIsPlacedAndNotSmoothed() {
    let body = Samples.body([.image(Self.raster(2, 2))])
    #expect(
      body.hasPrefix(
        #"<image x="1" y="2" width="30" height="20" preserveAspectRatio="none" "#
          + #"style="image-rendering:pixelated" href="data:image/png;base64,iVBORw0KGgo"#))
  }

  @Test(
    "pixels come back as they were", .enabled(if: Picture.canDecode, "the trait Cairo is off"),
    arguments: [(1, 1), (3, 2), (64, 64), (255, 3), (400, 300)])
  func roundTrip(_ columns: Int, _ rows: Int) throws {
    let raster = Self.raster(columns, rows)
    let picture = try Picture(png: Self.png(raster))
    let expected = (0..<columns * rows).map { index in
      raster.pixels[4 * index..<4 * index + 3].reduce(UInt32(255)) { $0 << 8 | UInt32($1) }
    }
    #expect(picture.width == columns)
    #expect(picture.pixels == expected)
  }

  @Test("opacity comes back", .enabled(if: Picture.canDecode, "the trait Cairo is off"))
  func translucent() throws {
    let picture = try Picture(png: Self.png(Self.raster(5, 5, alpha: 128)))
    #expect(picture.channels(3, 2)[0] == 128)
  }

  @Test func flatPicturesAreSmall() {
    let pixels = Array(repeating: UInt8(200), count: 4 * 256 * 256)
    let raster = Scene.Raster(
      frame: Rectangle(x: 0, y: 0, width: 9, height: 9), columns: 256, rows: 256, pixels: pixels)
    #expect(Self.png(raster).count < 3000)
  }

  /// Pictures of few and many colours, clear and opaque, smooth and noisy.
  private static func picture(_ kind: Int, _ columns: Int, _ rows: Int) -> Scene.Raster {
    var state: UInt32 = 1
    let pixels = (0..<columns * rows).flatMap { index -> [UInt8] in
      state = state &* 1_664_525 &+ 1_013_904_223
      let (x, y) = (index % columns, index / columns)
      let noise = UInt8(truncatingIfNeeded: state >> 24)
      return switch kind {
      case 0: x + y < columns ? [0, 0, 0, 255] : [255, 255, 255, 255]
      case 1: [noise & 3, noise & 1, 7, 255]
      case 2: [noise & 15, 0, 0, noise & 15 == 0 ? 0 : 255]
      case 3: [noise, 255 - noise, 40, 255]
      case 4: [UInt8((x * x + y * y) / 50 % 250), 80, UInt8((x + 2 * y) / 9 % 250), 255]
      default: [noise, UInt8(x % 256), UInt8(y % 256), noise | 1]
      }
    }
    return Scene.Raster(
      frame: Rectangle(x: 0, y: 0, width: 30, height: 20), columns: columns, rows: rows,
      pixels: pixels)
  }

  @Test(
    "pictures of every kind come back", .enabled(if: Picture.canDecode, "the trait Cairo is off"),
    arguments: [0, 1, 2, 3, 4, 5], [(1, 1), (7, 5), (33, 70), (301, 203)])
  func everyKind(_ kind: Int, _ size: (Int, Int)) throws {
    let raster = Self.picture(kind, size.0, size.1)
    let picture = try Picture(png: Self.png(raster))
    for index in 0..<size.0 * size.1 {
      let pixel = raster.pixels[4 * index..<4 * index + 4].map(Int.init)
      let found = picture.channels(index % size.0, index / size.0)
      // Decoded pixels are premultiplied.
      let wanted = [pixel[3]] + pixel[0..<3].map { ($0 * pixel[3] + 127) / 255 }
      guard zip(found, wanted).allSatisfy({ abs($0 - $1) <= 1 }) else {
        Issue.record("pixel \(index): \(found), not \(wanted)")
        return
      }
    }
  }

  /// A mesh of 500 × 500 smooth values in 255 colours.
  @Test func smoothMeshesAreSmall() {
    let side = 500
    let pixels = (0..<side * side).flatMap { index -> [UInt8] in
      let (x, y) = (Double(index % side) / 80 - 3, Double(index / side) / 80 - 3)
      let value =
        3 * (1 - x) * (1 - x) * exp(-x * x - (y + 1) * (y + 1))
        - 10 * (x / 5 - x * x * x - y * y * y * y * y) * exp(-x * x - y * y)
      let share = min(max((value + 7) / 15, 0), 1)
      return [UInt8(share * 254), UInt8(40 + share * 120), UInt8(200 - share * 150), 255]
    }
    let raster = Scene.Raster(
      frame: Rectangle(x: 0, y: 0, width: 9, height: 9), columns: side, rows: side,
      pixels: pixels)
    #expect(Samples.body([.image(raster)]).utf8.count < 150_000)
  }

  @Test func nothingIsWrittenForAnEmptyImage() {
    let empty = Scene.Raster(
      frame: Rectangle(x: 0, y: 0, width: 9, height: 9), columns: 0, rows: 0, pixels: [])
    #expect(Samples.body([.image(empty)]).isEmpty)
  }
}
