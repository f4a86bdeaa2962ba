internal import CHarfBuzzFunctions

/// One face of a font file: an owned `hb_face_t` and the names by which it is chosen.
///
/// The face is made immutable when it is opened, and HarfBuzz lets any number of threads read an
/// immutable object, so sharing it is safe.
final class FontFace: @unchecked Sendable {
  let pointer: OpaquePointer
  /// The typographic family ("Inter").
  let family: String
  /// The PostScript name ("Inter-Regular"), unique to the face.
  let postScriptName: String
  /// The version as its makers write it ("Version 1.959"); empty when they do not.
  let version: String

  /// The faces of a file in file order; none when it does not exist or is no font.
  static func faces(of path: String) -> [FontFace] {
    guard let blob = hb.blob_create_from_file_or_fail(path) else { return [] }
    defer { hb.blob_destroy(blob) }
    return (0..<hb.face_count(blob)).compactMap { FontFace(blob: blob, index: $0) }
  }

  private init?(blob: OpaquePointer, index: UInt32) {
    guard let face = hb.face_create(blob, index) else { return nil }
    guard hb.face_get_glyph_count(face) > 0 else {
      hb.face_destroy(face)
      return nil
    }
    hb.face_make_immutable(face)
    pointer = face
    family = Self.name(face, 16) ?? Self.name(face, 1) ?? ""
    postScriptName = Self.name(face, 6) ?? "\(family).\(index)"
    version = Self.name(face, 5) ?? ""
  }

  deinit { hb.face_destroy(pointer) }

  /// The value to set on the weight axis for a weight; `nil` when the face has one weight.
  func variation(for weight: FontWeight) -> Double? {
    var axis = hb_ot_var_axis_info_t()
    guard hb.ot_var_find_axis_info(pointer, openTypeTag("wght"), &axis) != 0 else { return nil }
    return min(max(weight.value, Double(axis.min_value)), Double(axis.max_value))
  }

  /// How far the face is from an upright one of normal width in a weight.
  func distance(to wanted: FontWeight) -> Double {
    guard let font = hb.font_create(pointer) else { return .infinity }
    defer { hb.font_destroy(font) }
    func style(_ tag: hb_style_tag_t) -> Double { Double(hb.style_get_value(font, tag)) }
    let isItalic = style(HB_STYLE_TAG_ITALIC) != 0 || style(HB_STYLE_TAG_SLANT_ANGLE) != 0
    let weight = variation(for: wanted) ?? style(HB_STYLE_TAG_WEIGHT)
    return (isItalic ? 100_000 : 0) + 100 * (style(HB_STYLE_TAG_WIDTH) - 100).magnitude
      + (weight - wanted.value).magnitude
  }

  private static func name(_ face: OpaquePointer, _ id: UInt32) -> String? {
    var bytes = [CChar](repeating: 0, count: 256)
    var size = UInt32(bytes.count)
    let language = hb.language_from_string("en", -1)
    guard hb.ot_name_get_utf8(face, id, language, &size, &bytes) > 0 else { return nil }
    return String(decoding: bytes.prefix(Int(size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
