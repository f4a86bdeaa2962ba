import Formula

extension MathSetter {
  /// A body between delimiters that grow with it (rule 19).
  func fenced(_ left: String, _ body: Formula, _ right: String) -> MathBox {
    if case .fraction(let top, let bottom, bar: false, let style) = body {
      return styled(style ?? self.style).fencedStack(left, top, bottom, right)
    }
    let inner = set(body).finished
    let extent = DelimiterExtent(covering: inner, axis: axis, em: em)
    var result = MathBox()
    result.append(delimiter(left, extent: extent))
    result.append(inner)
    result.append(delimiter(right, extent: extent))
    result.hasGrownDelimiters = extent.least > plainExtent(left, right)
    return result
  }

  /// Two parts stacked between delimiters, as in a binomial coefficient: these have a size of their
  /// own, 2.39 ems in display style and 1.01 in the others (rule 15e, σ20 and σ21), unless the parts
  /// need a greater one.
  private func fencedStack(
    _ left: String, _ top: Formula, _ bottom: Formula, _ right: String
  ) -> MathBox {
    let inner = fraction(top, bottom, bar: false, margin: 0)
    let fixed = (isDisplay ? 2.39 : 1.01) * em
    let reach = DelimiterExtent(covering: inner, axis: axis, em: em).whole
    let extent = DelimiterExtent(least: max(fixed, reach - 0.5 * em), whole: max(fixed, reach))
    var result = MathBox()
    result.append(delimiter(left, extent: extent))
    result.append(inner)
    result.append(delimiter(right, extent: extent))
    return result
  }

  /// What the delimiters reach at the size of letters.
  private func plainExtent(_ left: String, _ right: String) -> Double {
    let boxes = [left, right].compactMap(Self.delimiterScalar).compactMap(glyphID(for:))
      .map { glyph($0, text: "") }
    return boxes.map { $0.ascent + $0.descent }.max() ?? 0
  }

  /// A delimiter of at least an extent, centred on the axis; an empty one is a little space.
  func delimiter(_ sign: String, extent: Double) -> MathBox {
    delimiter(sign, extent: DelimiterExtent(least: extent, whole: extent))
  }

  /// A delimiter of a size in ems, as by `\big`: the sizes of fonts differ from TeX's by a few
  /// thousandths.
  func delimiter(_ sign: String, ofSize size: Double) -> MathBox {
    delimiter(sign, extent: DelimiterExtent(least: 0.95 * size * em, whole: size * em))
  }

  /// A delimiter of an extent, centred on the axis; an empty one is a little space,
  /// `\nulldelimiterspace`.
  func delimiter(_ sign: String, extent: DelimiterExtent) -> MathBox {
    guard let scalar = Self.delimiterScalar(sign),
      let box = stretched(
        scalar, along: .vertical, to: extent.least, assembledTo: extent.whole)
        ?? Moustache(rawValue: sign).flatMap({ moustache($0, extent: extent.whole) })
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

/// How far delimiters around something have to reach.
///
/// Of the sizes a font has ready one may leave a little uncovered, lest the next be far too large:
/// TeX's `\delimiterfactor` of 901 and `\delimitershortfall` of 5 points at 10 points (rule 19).
/// What is put together from pieces covers the whole.
struct DelimiterExtent {
  /// The least extent that will do.
  var least: Double
  /// The extent that leaves nothing uncovered.
  var whole: Double

  init(least: Double, whole: Double) {
    self.least = least
    self.whole = whole
  }

  /// The extent for a box, alike above and below the axis.
  init(covering box: MathBox, axis: Double, em: Double) {
    self.init(covering: [box], axis: axis, em: em)
  }

  /// The extent for boxes beside each other.
  init(covering boxes: [MathBox], axis: Double, em: Double) {
    whole = boxes.reduce(0) { 2 * max($0 / 2, $1.ascent - axis, $1.descent + axis) }
    least = max(0.901 * whole, whole - 0.5 * em)
  }
}
