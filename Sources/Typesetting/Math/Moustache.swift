import Formula

/// Delimiters made of the two ends of different braces (The TeXbook, appendix F).
enum Moustache: String {
  case left = "⎰"
  case right = "⎱"

  /// The delimiter that a sign is, told by bytes for most others.
  init?(sign: String) {
    guard sign.utf8.count == 3, sign.utf8.first == 0xE2 else { return nil }
    switch sign.unicodeScalars.first {
    case "⎰": self = .left
    case "⎱": self = .right
    default: return nil
    }
  }

  /// The brace whose upper end and the one whose lower end it has.
  var braces: (upper: Unicode.Scalar, lower: Unicode.Scalar) {
    self == .left ? ("{", "}") : ("}", "{")
  }
}

extension MathSetter {
  /// A moustache put together from the pieces of the braces, as few fonts have it.
  func moustache(_ sign: Moustache, extent: Double) -> MathBox? {
    let (upper, lower) = sign.braces
    let (above, below) = (braceParts(upper), braceParts(lower))
    guard let top = above.last, let bottom = below.first,
      let between = above.first(where: \.isExtender)
    else { return nil }
    let assembly = GlyphAssembly(
      [bottom, between, top], overlap: font.connectorOverlap(along: .vertical),
      extent: extent / em)
    return assembled(assembly.pieces, along: .vertical, text: sign.rawValue)
  }

  private func braceParts(_ brace: Unicode.Scalar) -> [MathFont.Part] {
    glyphID(for: brace).map { font.parts(of: $0, along: .vertical) } ?? []
  }
}
