internal import CHarfBuzzFunctions
public import Geometry
public import Scene
import Synchronization

/// A font: metrics, shaping and outlines of one face in one weight.
///
/// All lengths are in ems. The HarfBuzz font is made immutable when it is created, and HarfBuzz
/// lets any number of threads read an immutable font; the cache of outlines has its own lock.
public final class Font: @unchecked Sendable {
  /// The family's name, as CSS would write it ("Inter").
  public let family: String
  /// The name of this face, unique among fonts ("Inter-Regular").
  public let name: String
  /// The version as its makers write it ("Version 1.959"); empty when they do not.
  public let version: String
  /// The weight it was asked for in.
  public let weight: FontWeight
  /// How far the font reaches above the baseline, as its makers say; positive.
  public let ascent: Double
  /// How far the font reaches below the baseline, as its makers say; positive.
  public let descent: Double
  /// The height of flat capitals.
  public let capHeight: Double
  /// The height of flat small letters.
  public let xHeight: Double
  /// Font units per em.
  public let unitsPerEm: Int

  let face: FontFace
  /// Never nil: HarfBuzz has an empty font for what it cannot make.
  let pointer: OpaquePointer?
  let scale: Double
  // By plain integers: the first use of a dictionary with other keys takes the runtime long.
  private let shapes = Mutex<[Int: GlyphShape]>([:])

  init(_ face: FontFace, weight: FontWeight) {
    self.face = face
    self.weight = weight
    family = face.family
    version = face.version
    let variation = face.variation(for: weight)
    name = face.postScriptName + (variation.map { "-\(Int($0))" } ?? "")
    let units = hb.face_get_upem(face.pointer)
    unitsPerEm = Int(units)
    scale = 1 / Double(units)
    pointer = hb.font_create(face.pointer)
    hb.font_set_scale(pointer, Int32(units), Int32(units))
    if let variation {
      var setting = hb_variation_t(tag: openTypeTag("wght"), value: Float(variation))
      hb.font_set_variations(pointer, &setting, 1)
    }
    hb.font_make_immutable(pointer)
    var extents = hb_font_extents_t()
    hb.font_get_h_extents(pointer, &extents)
    ascent = Double(extents.ascender) * scale
    descent = -Double(extents.descender) * scale
    var position: hb_position_t = 0
    hb.ot_metrics_get_position_with_fallback(pointer, HB_OT_METRICS_TAG_CAP_HEIGHT, &position)
    capHeight = Double(position) * scale
    hb.ot_metrics_get_position_with_fallback(pointer, HB_OT_METRICS_TAG_X_HEIGHT, &position)
    xHeight = Double(position) * scale
  }

  deinit { hb.font_destroy(pointer) }

  /// The number of the glyph for a character; `nil` when the font has none.
  public func glyph(for scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb.font_get_nominal_glyph(pointer, scalar.value, &glyph) != 0 ? glyph : nil
  }

  /// How far the pen moves past a glyph.
  public func advance(of glyph: UInt32) -> Double {
    Double(hb.font_get_glyph_h_advance(pointer, glyph)) * scale
  }

  /// The smallest rectangle that holds the ink of a glyph, y down from the baseline; `nil` without
  /// ink.
  public func inkBounds(of glyph: UInt32) -> Rectangle? { shape(of: glyph).ink }

  /// The shape of a glyph, kept for the next time.
  public func outline(of glyph: UInt32) -> GlyphOutline { shape(of: glyph).outline }

  /// The outline of a glyph and the rectangle it fills.
  func shape(of glyph: UInt32) -> GlyphShape {
    if let known = shapes.withLock({ $0[Int(glyph)] }) { return known }
    let path = GlyphDrawing.path(of: glyph, in: pointer, scale: scale)
    let shape = GlyphShape(
      outline: GlyphOutline(name: "\(name).\(glyph)", path: path), ink: path.bounds)
    shapes.withLock { $0[Int(glyph)] = shape }
    return shape
  }
}

/// An outline and the rectangle it fills, in ems.
struct GlyphShape {
  var outline: GlyphOutline
  var ink: Rectangle?
}
