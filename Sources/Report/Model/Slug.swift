/// Names for files and ids, made from titles.
public enum Slug {
  /// The ASCII letters and digits of a text in lower case, other runs as one hyphen, none at the ends.
  ///
  /// - Returns: `"section"` if the text holds no ASCII letter or digit.
  public static func make(_ text: String) -> String {
    var slug: [UInt8] = []
    var gap = false
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      guard isLetter(scalar) || isDigit(scalar) else {
        gap = true
        continue
      }
      if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      gap = false
      // ASCII letters differ from their capitals in one bit, which digits have.
      slug.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  /// Whether a text may be a label or figure id: an ASCII letter, then letters, digits, `-`, `_`.
  public static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetter(first) else {
      return false
    }
    return text.unicodeScalars.allSatisfy(isIdentifierScalar)
  }

  /// Whether a text may be the name of a file or folder of the site: ASCII letters, digits, `-`, `_`.
  public static func isFileName(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isIdentifierScalar)
  }

  static func isIdentifierScalar(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "-" || scalar == "_"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
