import Geometry
import SVG
import Scene
import Testing

@Suite("Differences in words")
struct SVGDifferenceTests {
  static let curve = Samples.stroked(
    Samples.line([(0, 40), (20, 10), (70, 0)]), Samples.blue, width: 1.5)

  static func figure(
    size: Size = Size(90, 60), title: String = "Sample", curve: Scene.Item = curve,
    labels: [(String, Double)] = [("2", 10), ("4", 30)], extra: [Scene.Item] = []
  ) -> Scene {
    let texts = labels.map { Samples.run($0.0, [Samples.round], at: $0.1, 55) }
    return Samples.scene(
      title: title, size: size,
      [
        .group(
          Scene.Group(
            role: "axes", texts + [.group(Scene.Group(role: "curve: f(x)", [curve]))]))
      ] + extra)
  }

  static func describe(_ old: Scene, _ new: Scene) -> [String] {
    let writer = SVGWriter()
    return SVGDifference.describe(old: writer.string(old), new: writer.string(new))
  }

  @Test func equalPicturesDifferInNothing() {
    #expect(Self.describe(Self.figure(), Self.figure()).isEmpty)
  }

  @Test func sizeAndTitle() {
    #expect(
      Self.describe(Self.figure(), Self.figure(size: Size(90, 80), title: "<New>"))
        == ["size 90 × 60 → 90 × 80", "title “Sample” became “<New>”"])
  }

  @Test func aPathThatMoved() {
    let moved = Samples.stroked(
      Samples.line([(0, 40), (20, 13.2), (70, 0)]), Samples.blue, width: 1.5)
    #expect(
      Self.describe(Self.figure(), Self.figure(curve: moved))
        == ["curve: f(x): path moved by up to 3.2 points"])
  }

  @Test func aPathWithOtherVerticesAndInk() {
    let other = Samples.stroked(Samples.line([(0, 40), (70, 0)]), Samples.red, width: 2)
    #expect(
      Self.describe(Self.figure(), Self.figure(curve: other)) == [
        "curve: f(x): stroke #0072b2 → #c00", "curve: f(x): stroke-width 1.5 → 2",
        "curve: f(x): path of 3 points became one of 2",
        "the colours for light and dark grounds changed",
      ])
  }

  @Test func textsThatChangedMovedOrWent() {
    #expect(
      Self.describe(Self.figure(), Self.figure(labels: [("2", 10), ("5", 30)]))
        == ["axes: text “4” became “5”"])
    #expect(
      Self.describe(Self.figure(), Self.figure(labels: [("2", 10), ("4", 30.6)]))
        == ["axes: text “4” moved by 0.6 points"])
    #expect(
      Self.describe(Self.figure(), Self.figure(labels: [("2", 12), ("4", 33)]))
        == ["axes: 2 texts moved by up to 3 points"])
    #expect(
      Self.describe(Self.figure(), Self.figure(labels: [("2", 10)]))
        == ["axes: text “4” removed"])
  }

  @Test func aTextIsWhereItIsHoweverItIsWritten() {
    // A second run far away makes the letters of the first worth sharing.
    let far = Scene.Item.group(
      Scene.Group(
        role: "note", [Samples.run("oooo", Array(repeating: Samples.round, count: 4), at: 3, 9)]))
    #expect(Self.describe(Self.figure(), Self.figure(extra: [far])) == ["note: added"])
  }

  @Test func partsThatCameAndWent() {
    let extra = Scene.Item.group(Scene.Group(role: "legend", [Self.curve]))
    #expect(Self.describe(Self.figure(), Self.figure(extra: [extra])) == ["legend: added"])
    #expect(Self.describe(Self.figure(extra: [extra]), Self.figure()) == ["legend: removed"])
  }

  @Test func aRealTextIsAText() {
    let writer = SVGWriter(text: .real)
    let (old, new) = (Self.figure(), Self.figure(labels: [("2", 10), ("<5>", 30)]))
    #expect(
      SVGDifference.describe(old: writer.string(old), new: writer.string(new))
        == ["axes: text “4” became “<5>”"])
  }

  @Test func anotherWayToWriteTheSameIsSaid() {
    let text = SVGWriter().string(Self.figure())
    #expect(
      SVGDifference.describe(old: text, new: text + "\n")
        == ["the same picture is written in another way"])
  }

  @Test(arguments: ["", "<svg", "<svg><g></svg>", "no picture", "<svg></svg></svg>"])
  func somethingElseIsSaid(_ other: String) {
    #expect(
      SVGDifference.describe(old: other, new: SVGWriter().string(Self.figure()))
        == ["one of the two is not a picture that this program wrote"])
  }
}
