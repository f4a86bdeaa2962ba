internal import CHarfBuzzFunctions
import Geometry

/// A font with an OpenType MATH table; lengths in ems.
struct MathFont: Sendable {
  /// Which way a glyph grows.
  enum Axis {
    case horizontal
    case vertical

    var direction: hb_direction_t {
      switch self {
      case .horizontal: HB_DIRECTION_LTR
      case .vertical: HB_DIRECTION_BTT
      }
    }
  }

  /// A corner of a glyph at which scripts are tucked in.
  enum Corner {
    case topRight
    case bottomRight
    case topLeft
    case bottomLeft
  }

  /// A glyph of a family that grows, and its extent along the axis.
  struct Variant {
    var glyph: UInt32
    var extent: Double
  }

  /// A piece from which a glyph of any extent is put together.
  struct Part {
    var glyph: UInt32
    var startConnector: Double
    var endConnector: Double
    var extent: Double
    var isExtender: Bool
  }

  /// The font.
  let font: Font
  /// The lengths the makers of the font chose.
  let constants: MathConstants
  /// Whether the font has slanted glyphs and does not say how far they lean over.
  private let measuresSlant: Bool
  private let memory = MathGlyphMemory()

  init(_ font: Font) throws(FontError) {
    guard hb.ot_math_has_data(font.face.pointer) != 0 else {
      throw .noMathTable(family: font.family)
    }
    self.font = font
    constants = MathConstants(scale: font.scale) { hb.ot_math_get_constant(font.pointer, $0) }
    let slanted = ["\u{1D453}", "\u{1D449}", "∫"].compactMap(font.glyph(for:))
    measuresSlant =
      !slanted.isEmpty
      && slanted.allSatisfy { hb.ot_math_get_glyph_italics_correction(font.pointer, $0) == 0 }
  }

  /// The glyph of a character at a level of scripts: 0, 1 or 2 (OpenType feature `ssty`).
  func glyph(for scalar: Unicode.Scalar, scriptLevel: Int) -> UInt32? {
    guard scriptLevel > 0 else { return font.glyph(for: scalar) }
    return memory.scriptGlyph(of: scalar, level: scriptLevel) {
      shapedGlyph(for: scalar, scriptLevel: scriptLevel)
    }
  }

  /// Whether a character has a form of its own in scripts.
  func hasScriptForm(_ scalar: Unicode.Scalar) -> Bool {
    glyph(for: scalar, scriptLevel: 1) != font.glyph(for: scalar)
  }

  private func shapedGlyph(for scalar: Unicode.Scalar, scriptLevel: Int) -> UInt32? {
    guard let plain = font.glyph(for: scalar) else { return nil }
    let shaped = font.shape(
      String(Character(scalar)), ShapingOptions(hasTabularFigures: false, scriptLevel: scriptLevel))
    return shaped.count == 1 ? shaped[0].id : plain
  }

  /// How much larger than text formulas are set, so that their letters look as large.
  ///
  /// It is the mean of the ratios of x-heights and of cap heights; 1 when a font does not tell
  /// them.
  func scale(beside text: Font?) -> Double {
    guard let text, font.xHeight > 0, font.capHeight > 0, text.xHeight > 0, text.capHeight > 0
    else { return 1 }
    let ratio = text.xHeight / font.xHeight * (text.capHeight / font.capHeight)
    return min(max(ratio.squareRoot(), 0.8), 1.25)
  }

  /// What a glyph reaches beyond its advance at the top, to be added before upright neighbours.
  ///
  /// Where the font does not say so of its slanted glyphs, it is measured.
  func italicsCorrection(of glyph: UInt32) -> Double {
    guard !measuresSlant else {
      return max(0, (font.inkBounds(of: glyph)?.maxX ?? 0) - font.advance(of: glyph))
    }
    return Double(hb.ot_math_get_glyph_italics_correction(font.pointer, glyph)) * font.scale
  }

  /// Where an accent over a glyph is centred; the middle of the advance unless the font says.
  func accentAttachment(of glyph: UInt32) -> Double {
    Double(hb.ot_math_get_glyph_top_accent_attachment(font.pointer, glyph)) * font.scale
  }

  /// How far a script at a height may move towards a corner of a glyph.
  func kerning(of glyph: UInt32, at corner: Corner, height: Double) -> Double {
    let kern =
      switch corner {
      case .topRight: HB_OT_MATH_KERN_TOP_RIGHT
      case .bottomRight: HB_OT_MATH_KERN_BOTTOM_RIGHT
      case .topLeft: HB_OT_MATH_KERN_TOP_LEFT
      case .bottomLeft: HB_OT_MATH_KERN_BOTTOM_LEFT
      }
    let units = (height / font.scale).rounded()
    guard units.magnitude < 1e9 else { return 0 }
    return Double(hb.ot_math_get_glyph_kerning(font.pointer, glyph, kern, hb_position_t(units)))
      * font.scale
  }

  /// The sizes in which a glyph exists, smallest first.
  func variants(of glyph: UInt32, along axis: Axis) -> [Variant] {
    memory.variants(of: glyph, along: axis) { readVariants(of: glyph, along: axis) }
  }

  private func readVariants(of glyph: UInt32, along axis: Axis) -> [Variant] {
    var count = hb.ot_math_get_glyph_variants(
      font.pointer, glyph, axis.direction, 0, nil, nil)
    guard count > 0 else { return [] }
    var records = [hb_ot_math_glyph_variant_t](repeating: .init(), count: Int(count))
    _ = hb.ot_math_get_glyph_variants(font.pointer, glyph, axis.direction, 0, &count, &records)
    return records.prefix(Int(count)).map {
      Variant(glyph: $0.glyph, extent: Double($0.advance) * font.scale)
    }
  }

  /// The pieces of a glyph that can be put together to any extent, from the bottom or the left.
  func parts(of glyph: UInt32, along axis: Axis) -> [Part] {
    var count = hb.ot_math_get_glyph_assembly(
      font.pointer, glyph, axis.direction, 0, nil, nil, nil)
    guard count > 0 else { return [] }
    var records = [hb_ot_math_glyph_part_t](repeating: .init(), count: Int(count))
    _ = hb.ot_math_get_glyph_assembly(
      font.pointer, glyph, axis.direction, 0, &count, &records, nil)
    return records.prefix(Int(count)).map {
      Part(
        glyph: $0.glyph, startConnector: Double($0.start_connector_length) * font.scale,
        endConnector: Double($0.end_connector_length) * font.scale,
        extent: Double($0.full_advance) * font.scale,
        isExtender: $0.flags.rawValue & HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER.rawValue != 0)
    }
  }

  /// The least overlap of two pieces that are put together.
  func connectorOverlap(along axis: Axis) -> Double {
    Double(hb.ot_math_get_min_connector_overlap(font.pointer, axis.direction)) * font.scale
  }
}
