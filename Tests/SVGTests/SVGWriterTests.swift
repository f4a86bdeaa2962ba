import Geometry
import SVG
import Scene
import TestSupport
import Testing

@Suite("SVG writer")
struct SVGWriterTests {
  /// A figure in small: a frame, a themed curve with its label, a translucent clipped group.
  static let small = Samples.scene(
    id: "small", title: "A curve & its label", summary: "A line <rises> from left to right.",
    background: ThemedColor(light: .white, dark: Color(hex: 0x16181D)),
    [
      .group(
        Scene.Group(
          role: "axes", transform: .translation(10, 5),
          [
            Samples.stroked(Path(Rectangle(x: 0, y: 0, width: 70, height: 45)), Samples.ink),
            .group(
              Scene.Group(
                role: "curve: f(x)", clip: Path(Rectangle(x: 0, y: 0, width: 70, height: 45)),
                [Samples.stroked(Samples.line([(0, 45), (70, 0)]), Samples.blue, width: 1.5)])),
            Samples.run("lol", [Samples.bar, Samples.round, Samples.bar], at: 5, 20),
            Samples.run("ooo", [Samples.round, Samples.round, Samples.round], at: 30, 40),
          ])),
      .group(
        Scene.Group(
          role: "shade", opacity: 0.25,
          [Samples.filled(Path(circleAt: Point(45, 30), radius: 12))])),
    ])

  @Test func anAdaptiveFile() throws {
    try expectSnapshot(SVGWriter().string(Self.small), named: "adaptive.svg")
  }

  @Test func anInlineElement() throws {
    try expectSnapshot(SVGWriter().inline(Self.small), named: "inline.svg")
  }

  @Test func aDarkFile() throws {
    try expectSnapshot(SVGWriter(mode: .dark).string(Self.small), named: "dark.svg")
  }

  @Test func aFileWithRealText() throws {
    try expectSnapshot(
      SVGWriter(mode: .light, text: .real).string(Self.small), named: "real-text.svg")
  }

  @Test func theSizeIsInPixelsAndTheViewBoxInPoints() {
    let text = SVGWriter().string(Samples.scene(size: Size(504, 315.25), []))
    #expect(text.contains(#"width="672" height="420.3333" viewBox="0 0 504 315.25""#))
  }

  @Test func titleAndDescriptionNameThePicture() {
    let text = SVGWriter().string(
      Samples.scene(
        id: "a", title: "x < \"y\" & z\u{0}", summary: "tab\tand\u{1B}[31m, \u{FFFE}👩‍🔬 ע", []))
    #expect(text.contains(#"role="img" aria-labelledby="MQR3nT MQR3nD""#))
    #expect(text.contains(#"<title id="MQR3nT">x &lt; "y" &amp; z</title>"#))
    #expect(text.contains("<desc id=\"MQR3nD\">tab\tand[31m, 👩‍🔬 ע</desc>"))
  }

  @Test func aPictureWithoutTitleIsNamedByItsID() {
    let text = SVGWriter().string(Samples.scene(id: "a", title: "", summary: "", []))
    #expect(text.contains(#"aria-labelledby="MQR3nT">"#))
    #expect(text.contains(#"<title id="MQR3nT">a</title>"#))
    #expect(!text.contains("<desc"))
  }

  @Test func rolesAndTextsAreEscapedAsAttributes() {
    let items: [Scene.Item] = [
      .group(
        Scene.Group(
          role: "curve: \"a<b\"\n&", [Samples.run("<\"o\">", [Samples.round], at: 0, 0)]))
    ]
    let body = Samples.body(items)
    #expect(body.contains(#"data-role="curve: &quot;a&lt;b&quot;&#10;&amp;""#))
    #expect(body.contains(#"data-t="&lt;&quot;o&quot;&gt;""#))
  }

  @Test func inksInCommonAreWrittenOnce() {
    let lines = (0..<3).map { Samples.stroked(Samples.line([(0, Double($0)), (9, Double($0))])) }
    #expect(
      Samples.body(lines)
        == ##"<g stroke="#c00"><path d="M0 0h9"/><path d="M0 1h9"/><path d="M0 2h9"/></g>"##)
  }

  @Test func anOutlineInCommonIsWrittenOnceAroundDifferentFills() {
    let stroke = Stroke(Samples.red, width: 0.5)
    let items: [Scene.Item] = [0x112233, 0x112233, 0x445566].enumerated().map { index, hex in
      let square = Path(Rectangle(x: Double(index), y: 0, width: 1, height: 1))
      return .path(
        Scene.Shape(square, fill: ThemedColor(Color(hex: UInt32(hex))), stroke: stroke))
    }
    #expect(
      Samples.body(items) == ##"<g stroke="#c00" stroke-width=".5"><g fill="#123">"##
        + ##"<path d="M0 0h1v1H0z"/><path d="M1 0h1v1H1z"/></g>"##
        + ##"<path fill="#456" d="M2 0h1v1H2z"/></g>"##)
  }

  @Test func inksAreSharedAcrossPartsWithAMeaning() {
    let parts = (0..<2).map { index in
      let line = Samples.stroked(Samples.line([(0, Double(index)), (9, Double(index))]))
      return Scene.Item.group(Scene.Group(role: "line \(index)", [line]))
    }
    #expect(
      Samples.body(parts)
        == ##"<g stroke="#c00"><path data-role="line 0" d="M0 0h9"/>"##
        + ##"<path data-role="line 1" d="M0 1h9"/></g>"##)
  }

  @Test func partsOfOneElementNeedNoGroup() {
    let square = Path(Rectangle(x: 0, y: 0, width: 1, height: 1))
    let dot = Samples.run(".", [Samples.round], at: 1, 9)
    func part(_ item: Scene.Item, clip: Path? = nil) -> Scene.Item {
      .group(Scene.Group(role: "part", clip: clip, opacity: 0.5, [item]))
    }
    let red = Samples.filled(square)
    #expect(Samples.body([part(red)]).hasPrefix(##"<path data-role="part" opacity=".5" fill="##))
    #expect(
      Samples.body([part(red, clip: square)]).contains(##"<path data-role="part" clip-path="##))
    #expect(Samples.body([part(dot)]).contains(##"<path data-role="part" opacity=".5" fill="##))
    // The grid of letters is a space of its own, in which the clip would stand elsewhere.
    #expect(Samples.body([part(dot, clip: square)]).contains(##"<g data-role="part" clip-path="##))
  }

  @Test func theUsualWidthOfStrokesIsWrittenOnce() {
    let widths = [2.0, 0.5, 2, 0.5, 2]
    let lines = widths.enumerated().map { index, width in
      let y = Double(index)
      return Samples.stroked(Samples.line([(0, y), (9, y)]), width: width)
    }
    let text = SVGWriter().string(Samples.scene(lines))
    #expect(text.ranges(of: #"stroke-width="2""#).count == 1)
    #expect(text.contains(#"fill="none" stroke-width="2" role="img""#))
    #expect(text.ranges(of: #"stroke-width=".5""#).count == 2)
    let thin = SVGWriter().string(Samples.scene(lines + [Samples.stroked(Samples.wave)]))
    #expect(thin.contains(#"stroke-width="1""#) || !thin.contains(#"fill="none" stroke-width"#))
  }

  @Test func roundedRectanglesHaveAnElementOfTheirOwn() {
    // The corners of the outline that `rx` stands for, a quarter of an ellipse each.
    func box(_ radius: Double, handle: Double = 0.552_284_749_830_793_6) -> Path {
      let k = radius * (1 - handle)
      var path = Path()
      path.move(to: Point(1 + radius, 2))
      path.line(to: Point(11.004 - radius, 2))
      path.cubic(to: Point(11.004, 2 + radius), Point(11.004 - k, 2), Point(11.004, 2 + k))
      path.line(to: Point(11.004, 7 - radius))
      path.cubic(to: Point(11.004 - radius, 7), Point(11.004, 7 - k), Point(11.004 - k, 7))
      path.line(to: Point(1 + radius, 7))
      path.cubic(to: Point(1, 7 - radius), Point(1 + k, 7), Point(1, 7 - k))
      path.line(to: Point(1, 2 + radius))
      path.cubic(to: Point(1 + radius, 2), Point(1, 2 + k), Point(1 + k, 2))
      path.close()
      return path
    }
    #expect(
      Samples.body([Samples.filled(box(1.5))])
        == ##"<rect fill="#c00" x="1" y="2" width="10" height="5" rx="1.5"/>"##)
    #expect(Samples.body([Samples.filled(box(1.5, handle: 0.5))]).hasPrefix("<path"))
    #expect(Samples.body([Samples.filled(Path(circleAt: .zero, radius: 5))]).hasPrefix("<path"))
  }

  @Test func lonesomeLinesAreDrawnFromTheNearerEndUnlessDashed() {
    var lines = Path()
    for x in [0.0, 5, 10] {
      lines.move(to: Point(x, 0))
      lines.line(to: Point(x, 80))
    }
    func body(_ dash: [Double]) -> String {
      let stroke = Stroke(Samples.red, width: 1, dash: dash)
      return Samples.body([.path(Scene.Shape(lines, stroke: stroke))])
    }
    #expect(body([]).contains(#"d="M0 0v80m5 0V0m5 0v80""#))
    #expect(body([2, 1]).contains(#"d="M0 0v80M5 0v80m5-80v80""#))
  }

  @Test func roundDotsAreArcs() {
    let dot = GlyphOutline(
      name: "Sample.dot", path: Samples.oval(at: Point(0.1, -0.1), radius: 0.1, handle: 0.5523))
    let body = Samples.body([Samples.run(".", [dot], at: 0, 10)])
    #expect(body.contains(#"d="M33 333a33 33 0 1 1 1 0z""#))
    #expect(Samples.body([Samples.run("o", [Samples.round], at: 0, 10)]).contains("s-"))
  }

  @Test func groupsWithoutMeaningDissolve() {
    let inner = Samples.filled(Path(Rectangle(x: 0, y: 0, width: 1, height: 1)))
    let moved = Scene.Item.group(Scene.Group(transform: .translation(2, 3), [inner]))
    #expect(
      Samples.body([.group(Scene.Group(transform: .translation(1, 1), [moved]))])
        == ##"<path fill="#c00" d="M3 4h1v1H3z"/>"##)
    #expect(Samples.body([.group(Scene.Group(role: "empty", []))]).isEmpty)
    #expect(Samples.body([.group(Scene.Group(clip: Path(), [inner]))]).isEmpty)
  }

  @Test func magnifiedGroupsGetTheDecimalsTheyNeed() {
    let path = Samples.line([(0, 0), (0.12345, 0.5)])
    let large = Scene.Item.group(
      Scene.Group(transform: .scale(100, 100), [Samples.stroked(path, width: 0.01)]))
    #expect(
      Samples.body([large])
        == ##"<path transform="matrix(100 0 0 100 0 0)" stroke="#c00" stroke-width=".01" "##
        + ##"d="M0 0l.1234.5"/>"##)
  }

  @Test func aClipUsedTwiceIsDefinedOnce() {
    let clip = Path(Rectangle(x: 0, y: 0, width: 5, height: 5))
    let item = Samples.filled(Path(Rectangle(x: 0, y: 0, width: 9, height: 9)))
    let body = Samples.body([
      .group(Scene.Group(clip: clip, [item])), .group(Scene.Group(role: "b", clip: clip, [item])),
    ])
    #expect(body.ranges(of: "<clipPath").count == 1)
    #expect(body.ranges(of: "url(#PDxELC0)").count == 2)
  }

  @Test func dashesCapsAndJoins() {
    let stroke = Stroke(Samples.red, width: 0.75, cap: .round, join: .bevel, dash: [4, 1.5])
    let body = Samples.body([
      .path(Scene.Shape(Samples.line([(0, 0), (9, 0), (9, 9)]), stroke: stroke))
    ])
    #expect(
      body
        == ##"<path stroke="#c00" stroke-linecap="round" stroke-linejoin="bevel" "##
        + ##"stroke-dasharray="4 1.5" stroke-width=".75" d="M0 0h9v9"/>"##)
  }

  @Test func aLineWithoutCornersNeedsNoJoin() {
    let stroke = Stroke(Samples.red, width: 2, join: .round)
    for line in [Samples.line([(0, 0), (9, 0)]), Samples.wave] {
      let body = Samples.body([.path(Scene.Shape(line, stroke: stroke))])
      #expect(!body.contains("linejoin"))
    }
  }

  @Test func glyphsThatComeBackAreDefinedOnceForEachSize() {
    let many = Array(repeating: Samples.round, count: 4)
    let body = Samples.body([
      Samples.run("oooo", many, at: 0, 10), Samples.run("oooo", many, at: 0, 30),
      Samples.run("oooo", many, at: 0, 50, size: 14),
    ])
    #expect(body.ranges(of: "<path id=").count == 2)
    #expect(body.ranges(of: ##"href="#PDxEL0""##).count == 7)
    #expect(body.ranges(of: ##"href="#PDxEL1""##).count == 3)
  }

  @Test func referencesInTheRowOfTheirDefinitionNeedOneNumber() {
    let body = Samples.body([
      Samples.run("ooooo", Array(repeating: Samples.round, count: 5), at: 0, 9)
    ])
    #expect(body.ranges(of: "<path id=").count == 1)
    #expect(body.ranges(of: ##"<use href="#PDxEL0" x=""##).count == 4)
    #expect(!body.contains(" y=\""))
  }

  @Test func aDefinitionHasNoInkOrPlaceOfItsOwn() {
    let items = [Samples.ink, Samples.red, Samples.blue].enumerated().map { index, color in
      Samples.run("o", [Samples.round], at: 0, 20 * Double(index), color: color)
    }
    let body = Samples.body(items)
    #expect(body.ranges(of: "<path id=\"PDxEL0\" d=\"").count == 1)
    #expect(body.ranges(of: ##"<use href="#PDxEL0""##).count == 0)
    #expect(body.ranges(of: ##" href="#PDxEL0" y=""##).count == 2)
    #expect(body.ranges(of: "transform=\"scale(.03)\"").count == 1)
  }

  @Test func lettersWithoutPlaceStayWritable() {
    let bad = GlyphOutline(
      name: "Sample.bad",
      path: Samples.line([(.nan, 0), (1e300, -.infinity), (2, 2), (1e-300, 4)], closed: true))
    for size in [10, 0, -3, 1e300, .infinity, .nan] {
      let body = Samples.body([
        Samples.run("bob", [bad, Samples.round, bad], at: size, .nan, size: size)
      ])
      #expect(!body.contains("nan") && !body.contains("inf"))
    }
  }

  @Test func shortOutlinesStandInPlace() {
    let body = Samples.body([
      Samples.run("lll", Array(repeating: Samples.bar, count: 3), at: 0, 10)
    ])
    #expect(!body.contains("<use"))
    #expect(
      body.contains(
        #"data-t="lll" d="M67 100v233h-34v-233zm200 0v233h-34v-233zm200 0v233h-34v-233z"/>"#))
  }

  @Test func idsOfDifferentPicturesNeverMeet() {
    let ids = ["a", "b", "a-g0", "2x", "größe", "a b", "a/b"].flatMap { id -> [String] in
      var scene = Self.small
      scene.id = id
      return SVGWriter().string(scene).split(separator: " id=\"").dropFirst()
        .compactMap { $0.split(separator: "\"").first.map(String.init) }
    }
    #expect(Set(ids).count == ids.count)
    let many = (0..<2000).map { index -> Substring? in
      let text = SVGWriter().string(Samples.scene(id: "figure-\(index)", []))
      return text.split(separator: " id=\"").dropFirst().first?.prefix(5)
    }
    #expect(Set(many).count == many.count)
    let isSafe = ids.allSatisfy {
      $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    }
    #expect(isSafe)
    #expect(ids.allSatisfy { $0.first?.isUppercase ?? false })
  }

  @Test func anOpacityThatChangesIsCarriedByTheStyle() {
    let glass = ThemedColor(
      light: Color(red: 1, green: 0, blue: 0, alpha: 0.5),
      dark: Color(red: 1, green: 0, blue: 0, alpha: 0.8))
    let text = SVGWriter().string(
      Samples.scene([Samples.filled(Samples.line([(0, 0), (1, 0), (1, 1)]), glass)]))
    #expect(text.contains(##"<path fill="#f00" fill-opacity=".5" class="f0""##))
    #expect(text.contains("fill:#f00c;fill-opacity:1"))
  }

  @Test func fixedModesNeedNoStyle() {
    for mode in [SVGWriter.Mode.light, .dark] {
      let text = SVGWriter(mode: mode).string(Self.small)
      #expect(!text.contains("<style>") && !text.contains("class="))
    }
  }

  @Test func writingTwiceGivesTheSameBytes() {
    for writer in [SVGWriter(), SVGWriter(precision: 3, mode: .dark, text: .real)] {
      #expect(writer.string(Self.small) == writer.string(Self.small))
    }
  }
}
