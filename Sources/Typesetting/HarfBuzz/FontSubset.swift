internal import CHarfBuzzFunctions

extension Typesetter {
  /// A font file that holds only what some characters need, for pages to carry.
  ///
  /// Glyphs that grow keep all their sizes and pieces, scripts their own forms, and the MATH table
  /// stays. The same characters give the same bytes.
  /// - Parameters:
  ///   - family: the family to cut down.
  ///   - weight: its weight.
  ///   - scalars: the characters in any order; those the font lacks are left out.
  /// - Returns: an OpenType font (`font/otf` or `font/ttf`).
  /// - Throws: `FontError` when the family is missing or cannot be cut down.
  public func fontSubset(
    family: String = Typesetter.mathFamily, weight: FontWeight = .regular,
    for scalars: some Collection<Unicode.Scalar>
  ) throws(FontError) -> [UInt8] {
    let font = try fonts.font(family: family, weight: weight)
    try HarfBuzz.loadSubset()
    guard let bytes = font.subset(scalars.map(\.value)) else {
      throw .subsetFailed(family: family)
    }
    return bytes
  }
}

extension Font {
  /// The bytes of a font with some code points; `nil` when HarfBuzz cannot make it.
  fileprivate func subset(_ codePoints: [UInt32]) -> [UInt8]? {
    guard let input = hbSubset.subset_input_create_or_fail() else { return nil }
    defer { hbSubset.subset_input_destroy(input) }
    let unicodes = hbSubset.subset_input_unicode_set(input)
    for code in codePoints { hb.set_add(unicodes, code) }
    let features = hbSubset.subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    for tag: StaticString in ["ssty", "dtls", "flac", "tnum"] {
      hb.set_add(features, openTypeTag(tag))
    }
    hbSubset.subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    guard let subset = hbSubset.subset_or_fail(face.pointer, input) else { return nil }
    defer { hb.face_destroy(subset) }
    let blob = hb.face_reference_blob(subset)
    defer { hb.blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb.blob_get_data(blob, &length), length > 0 else { return nil }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
