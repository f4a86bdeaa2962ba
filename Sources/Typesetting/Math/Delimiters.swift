import Formula

extension MathSetter {
  /// A body between delimiters that grow with it (rule 19).
  func fenced(_ left: String, _ body: Formula, _ right: String) -> MathBox {
    let inner = set(body).finished
    let reach = 2 * max(inner.ascent - axis, inner.descent + axis)
    // TeX's \delimiterfactor 901 and \delimitershortfall 5pt: a little may stay uncovered.
    let wanted = max(0.901 * reach, reach - 0.5 * em)
    var result = MathBox()
    result.append(delimiter(left, extent: wanted))
    result.append(inner)
    result.append(delimiter(right, extent: wanted))
    return result
  }

  /// A delimiter of at least an extent, centred on the axis; an empty one is a little space.
  func delimiter(_ sign: String, extent: Double) -> MathBox {
    guard let scalar = Self.delimiterScalar(sign),
      let box = stretched(scalar, along: .vertical, to: extent)
    else { return sign.isEmpty ? MathBox(TextBox(width: 0.12 * em)) : string(sign) }
    return box.lowered(by: (box.ascent - box.descent) / 2 - axis)
  }

  private static func delimiterScalar(_ sign: String) -> Unicode.Scalar? {
    switch sign {
    case "<": return "⟨"
    case ">": return "⟩"
    default: return sign.unicodeScalars.count == 1 ? sign.unicodeScalars.first : nil
    }
  }
}
