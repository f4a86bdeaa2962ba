internal import CHarfBuzzFunctions
import Geometry

/// A glyph with its place in a shaped run; lengths in ems, y down.
struct ShapedGlyph {
  var id: UInt32
  var advance: Double
  var offset: Vector
}

/// What shaping needs to know besides the characters.
struct ShapingOptions: Hashable {
  /// Whether the text runs from right to left.
  var isRightToLeft = false
  /// Whether digits are all of one width, so that numbers below one another align.
  var hasTabularFigures = true
  /// The level of scripts in a formula: 1 and 2 choose glyphs made for small sizes.
  var scriptLevel = 0
}

extension Font {
  /// Shapes a run of one script and direction; the glyphs come in visual order.
  func shape(_ text: String, _ options: ShapingOptions = ShapingOptions()) -> [ShapedGlyph] {
    guard let buffer = hb.buffer_create() else { return [] }
    defer { hb.buffer_destroy(buffer) }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        hb.buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
      }
    }
    hb.buffer_set_direction(
      buffer, options.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    // The language is set, since HarfBuzz would take it from the locale of the process.
    hb.buffer_set_language(buffer, hb.language_from_string("en", -1))
    if options.scriptLevel > 0 { hb.buffer_set_script(buffer, HB_SCRIPT_MATH) }
    hb.buffer_guess_segment_properties(buffer)
    var features = [
      feature("tnum", options.hasTabularFigures ? 1 : 0),
      feature("ssty", UInt32(options.scriptLevel)),
    ]
    hb.shape(pointer, buffer, &features, UInt32(features.count))
    return glyphs(of: buffer)
  }

  private func feature(_ tag: StaticString, _ value: UInt32) -> hb_feature_t {
    hb_feature_t(tag: openTypeTag(tag), value: value, start: 0, end: UInt32.max)
  }

  private func glyphs(of buffer: OpaquePointer) -> [ShapedGlyph] {
    var count: UInt32 = 0
    guard let infos = hb.buffer_get_glyph_infos(buffer, &count),
      let positions = hb.buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    return (0..<Int(count)).map { i in
      let position = positions[i]
      return ShapedGlyph(
        id: infos[i].codepoint, advance: Double(position.x_advance) * scale,
        offset: Vector(Double(position.x_offset) * scale, -Double(position.y_offset) * scale))
    }
  }
}

/// The script of a character as a number, for cutting text into runs; `nil` for characters that
/// join any script, such as digits, spaces and combining marks.
func scriptNumber(of scalar: Unicode.Scalar) -> UInt32? {
  // Nearly all are of ASCII.
  if scalar.isASCII {
    return 0x61...0x7A ~= scalar.value | 0x20 ? HB_SCRIPT_LATIN.rawValue : nil
  }
  let script = hb.unicode_script(hb.unicode_funcs_get_default(), scalar.value)
  switch script {
  case HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN, HB_SCRIPT_MATH: return nil
  default: return script.rawValue
  }
}
