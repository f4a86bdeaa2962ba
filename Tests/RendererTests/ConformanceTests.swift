import CairoRenderer
import Foundation
import Geometry
import SVG
import Scene
import TestSupport
import Testing

/// Why pictures cannot be compared here, if they cannot.
private let canCompare = Picture.canDecode && Command.find("rsvg-convert") != nil
private let reason: Comment =
  "needs the trait Cairo and rsvg-convert (librsvg2-bin) to compare pictures"

@Suite("Every renderer draws the same picture", .enabled(if: canCompare, reason))
struct ConformanceTests {
  /// Edges are smoothed by different code, so a pixel on an edge may differ a little; a shape that
  /// is missing, shifted by half a pixel or of another colour differs in many, and by more.
  static let threshold = 40
  static let share = 0.004

  @Test(arguments: ExampleScenes.all, Appearance.allCases)
  func svgAndCairoAgree(_ example: ExampleScenes.Example, _ appearance: Appearance) throws {
    let writer = SVGWriter(mode: appearance == .light ? .adaptive : .dark)
    let svg = try Picture(svg: writer.string(example.scene), zoom: 2)
    let cairo = try Picture(
      png: CairoRenderer.png(example.scene, scale: 2, appearance: appearance))
    let distance = try #require(svg.distance(to: cairo, threshold: Self.threshold))
    #expect(distance.share <= Self.share, "worst step \(distance.worst)")
  }

  @Test func theComparisonNoticesASmallShift() throws {
    let example = try #require(ExampleScenes.all.first { $0.name == "a filled rectangle" })
    var moved = example.scene
    moved.items = [.group(Scene.Group(transform: .translation(0.4, 0), moved.items))]
    let svg = try Picture(svg: SVGWriter().string(example.scene), zoom: 2)
    let cairo = try Picture(png: CairoRenderer.png(moved, scale: 2))
    let distance = try #require(svg.distance(to: cairo, threshold: Self.threshold))
    #expect(distance.share > Self.share)
  }

  @Test func theSuiteCoversTwentyScenes() {
    #expect(ExampleScenes.all.count >= 20)
    #expect(Set(ExampleScenes.all.map(\.name)).count == ExampleScenes.all.count)
  }
}
