import Geometry
import Scene
import Testing
import Typesetting

/// A glyph as fontTools 4 reads it from the file (`hmtx`, `BoundsPen`), in font units.
struct GlyphReference: Sendable, CustomTestStringConvertible {
  var family: String
  var weight: FontWeight
  var scalar: Unicode.Scalar
  var glyph: UInt32
  var advance: Double
  /// Least x, least y, greatest x, greatest y; y up.
  var bounds: [Double]

  var testDescription: String { "\(family) \(weight) \(scalar)" }

  static let all = [
    GlyphReference("Inter", .regular, "A", 2, 1904, [72, 0, 1832, 2048]),
    GlyphReference("Inter", .regular, "g", 650, 1716, [144, -608, 1500, 1556]),
    GlyphReference("Inter", .regular, "0", 1295, 1760, [168, -28, 1592, 2076]),
    GlyphReference("Inter", .regular, "\u{2212}", 1430, 1856, [288, 688, 1568, 912]),
    GlyphReference("Inter", .regular, "α", 1064, 1804, [144, -32.038, 1660, 1556]),
    GlyphReference("Inter", .bold, "A", 2, 2106, [67, 0, 2038, 2048]),
    GlyphReference("Latin Modern Math", .regular, "∂", 4208, 586, [56.0525, -22, 528.861, 716]),
    GlyphReference("Latin Modern Math", .regular, "√", 3077, 833, [73, -960, 853, 40]),
    GlyphReference("Latin Modern Math", .regular, "𝑓", 1301, 490, [53, -205, 552, 705]),
    GlyphReference("DejaVu Sans", .regular, "g", 74, 1300, [113, -426, 1114, 1147]),
  ]

  init(
    _ family: String, _ weight: FontWeight, _ scalar: Unicode.Scalar, _ glyph: UInt32,
    _ advance: Double, _ bounds: [Double]
  ) {
    self.family = family
    self.weight = weight
    self.scalar = scalar
    self.glyph = glyph
    self.advance = advance
    self.bounds = bounds
  }
}

@Suite struct FontTests {
  @Test(arguments: GlyphReference.all)
  func metricsAreThoseOfTheFile(_ reference: GlyphReference) throws {
    let font = try FontLibrary.system.font(family: reference.family, weight: reference.weight)
    let units = Double(font.unitsPerEm)
    let glyph = try #require(font.glyph(for: reference.scalar))
    #expect(glyph == reference.glyph)
    #expect(isClose(font.advance(of: glyph) * units, reference.advance))
    let ink = try #require(font.inkBounds(of: glyph))
    let bounds = [ink.minX, -ink.maxY, ink.maxX, -ink.minY].map { $0 * units }
    for (value, expected) in zip(bounds, reference.bounds) {
      #expect(isClose(value, expected, within: 0.01))
    }
  }

  @Test(arguments: GlyphReference.all)
  func outlinesFillTheInkBounds(_ reference: GlyphReference) throws {
    let font = try FontLibrary.system.font(family: reference.family, weight: reference.weight)
    let outline = font.outline(of: reference.glyph)
    let bounds = try #require(outline.path.controlBounds)
    let ink = try #require(font.inkBounds(of: reference.glyph))
    #expect(bounds.contains(ink, tolerance: 1e-12))
    #expect(bounds.width < 1.5 * ink.width && bounds.height < 1.5 * ink.height)
    #expect(outline.name == "\(font.name).\(reference.glyph)")
  }

  @Test func lineMetricsAreThoseOfTheFile() throws {
    let inter = try FontLibrary.system.font(family: "Inter")
    #expect(isClose(inter.ascent, 2728.0 / 2816))
    #expect(isClose(inter.descent, 680.0 / 2816))
    #expect(isClose(inter.capHeight, 2048.0 / 2816))
    #expect(isClose(inter.xHeight, 1536.0 / 2816))
    #expect(inter.name == "Inter-Regular")
  }

  @Test func weightsAreDifferentFonts() throws {
    let names = try FontWeight.allCases.map {
      try FontLibrary.system.font(family: "Inter", weight: $0).name
    }
    #expect(names == ["Inter-Regular", "Inter-SemiBold", "Inter-Bold"])
  }
}
