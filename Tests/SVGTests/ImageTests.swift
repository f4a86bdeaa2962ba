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
          + #"image-rendering="pixelated" href="data:image/png;base64,iVBORw0KGgo"#))
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

  @Test func nothingIsWrittenForAnEmptyImage() {
    let empty = Scene.Raster(
      frame: Rectangle(x: 0, y: 0, width: 9, height: 9), columns: 0, rows: 0, pixels: [])
    #expect(Samples.body([.image(empty)]).isEmpty)
  }
}
