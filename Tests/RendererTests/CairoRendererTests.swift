import CairoRenderer
import Geometry
import Scene
import TestSupport
import Testing

private let reason: Comment = "the package trait Cairo is off"

private func square(
  _ width: Double = 30, _ height: Double = 20, background: ThemedColor? = nil,
  fill: ThemedColor = ThemedColor(light: .black, dark: .white)
) -> Scene {
  Scene(
    id: "square", size: Size(width, height), background: background, title: "A “square”",
    summary: "One square.",
    items: [
      .path(
        Scene.Shape(Path(Rectangle(x: 3, y: 3, width: 12, height: 12)), fill: fill))
    ])
}

@Suite("Cairo", .enabled(if: CairoRenderer.isAvailable, reason))
struct CairoRendererTests {
  @Test(arguments: [(1.0, 40, 27), (2.0, 80, 54), (0.5, 20, 14)])
  func aPointIsFourThirdsOfAPixelAtScaleOne(
    _ scale: Double, _ width: Int, _ height: Int
  ) throws {
    let picture = try Picture(png: CairoRenderer.png(square(), scale: scale))
    #expect(picture.width == width)
    #expect(picture.height == height)
  }

  @Test func theAppearancePicksTheInk() throws {
    let light = try Picture(png: CairoRenderer.png(square(), appearance: .light))
    let dark = try Picture(png: CairoRenderer.png(square(), appearance: .dark))
    #expect(light.channels(10, 10) == [255, 0, 0, 0])
    #expect(dark.channels(10, 10) == [255, 255, 255, 255])
  }

  @Test func withoutBackgroundTheGroundIsTransparent() throws {
    let picture = try Picture(png: CairoRenderer.png(square()))
    #expect(picture.channels(0, 0) == [0, 0, 0, 0])
    let white = try Picture(
      png: CairoRenderer.png(square(background: ThemedColor(.white))))
    #expect(white.channels(0, 0) == [255, 255, 255, 255])
  }

  @Test func imagesAreStretchedWithoutSmoothing() throws {
    let pixels: [UInt8] = [255, 0, 0, 255, 0, 0, 255, 255]
    let frame = Rectangle(x: 0, y: 0, width: 30, height: 20)
    var scene = square()
    scene.items = [.image(Scene.Raster(frame: frame, columns: 2, rows: 1, pixels: pixels))]
    let picture = try Picture(png: CairoRenderer.png(scene))
    #expect(picture.channels(19, 13) == [255, 255, 0, 0])
    #expect(picture.channels(20, 13) == [255, 0, 0, 255])
  }

  @Test func theSameSceneGivesTheSameBytes() throws {
    #expect(try CairoRenderer.png(square()) == CairoRenderer.png(square()))
    #expect(try CairoRenderer.pdf(square()) == CairoRenderer.pdf(square()))
  }

  @Test func aPDFNamesItsTitleAndNoTimeOfDay() throws {
    let text = String(decoding: try CairoRenderer.pdf(square()), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1."))
    #expect(text.contains("/CreationDate (20000101000000"))
    #expect(text.contains("/MediaBox [ 0 0 30 20 ]"))
    #expect(text.contains("/Title"))
  }

  @Test(arguments: [0, -1, .nan, .infinity])
  func aScaleMustBePositive(_ scale: Double) {
    let error = #expect(throws: CairoError.self) {
      try CairoRenderer.png(square(), scale: scale)
    }
    guard case .invalidScale = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aPictureThatIsTooLargeIsRefusedInWords() {
    let error = #expect(throws: CairoError.self) {
      try CairoRenderer.png(square(), scale: 10_000)
    }
    #expect(
      error?.description
        == "a picture of 400000 × 266667 pixels cannot be drawn: each side must be between 1 "
        + "and 32767 pixels; use a smaller scale")
    #expect(throws: CairoError.unsupportedSize(width: 0, height: 27)) {
      try CairoRenderer.png(square(0, 20))
    }
    #expect(throws: CairoError.self) { try CairoRenderer.pdf(square(.nan, 20)) }
  }

  @Test func numbersThatAreNoneDoNotStopTheDrawing() throws {
    var scene = square()
    let bad = Path(polyline: [Point(.nan, 0), Point(.infinity, -.infinity), Point(5, 5)])
    let stroke = Stroke(ThemedColor(.black), width: 1, dash: [0, -1])
    scene.items.insert(.path(Scene.Shape(bad, stroke: stroke)), at: 0)
    scene.items.insert(
      .group(Scene.Group(transform: .scale(0, 1), [.path(Scene.Shape(bad, stroke: stroke))])),
      at: 0)
    let picture = try Picture(png: CairoRenderer.png(scene))
    #expect(picture.channels(15, 15) == [255, 0, 0, 0])
  }
}
