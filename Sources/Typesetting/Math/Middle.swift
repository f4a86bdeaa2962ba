import Formula

extension MathSetter {
  /// A body between delimiters of which some stand inside and grow with the outer ones.
  ///
  /// The pieces between are set once each, so that nesting costs no more than the formula is long.
  func fencedWithMiddles(_ left: String, _ body: Formula, _ right: String) -> MathBox {
    let pieces = body.splitAtMiddles
    let boxes = pieces.map { set($0.piece).finished }
    let wanted = DelimiterExtent(covering: boxes, axis: axis, em: em)
    var result = MathBox()
    result.append(delimiter(left, extent: wanted))
    for (box, piece) in zip(boxes, pieces) {
      if let sign = piece.before { result.append(delimiter(sign, extent: wanted)) }
      result.append(box)
    }
    result.append(delimiter(right, extent: wanted))
    result.hasGrownDelimiters = true
    return result
  }
}

extension Formula {
  /// Whether a middle delimiter stands in this row.
  var hasMiddle: Bool {
    switch self {
    case .middle: true
    case .row(let parts): parts.contains(where: \.hasMiddle)
    case .styled(_, let body), .colored(_, let body): body.hasMiddle
    default: false
    }
  }

  /// The pieces of a row between its middle delimiters, each with the delimiter before it.
  var splitAtMiddles: [(before: String?, piece: Formula)] {
    var result: [(before: String?, piece: Formula)] = []
    var parts: [Formula] = []
    var before: String?
    func walk(_ formula: Formula, _ wrap: (Formula) -> Formula) {
      switch formula {
      case .middle(let sign):
        result.append((before, .row(parts)))
        (before, parts) = (sign, [])
      case .row(let inner) where formula.hasMiddle: for part in inner { walk(part, wrap) }
      case .styled(let style, let body) where body.hasMiddle:
        walk(body) { wrap(.styled(style, $0)) }
      case .colored(let color, let body) where body.hasMiddle:
        walk(body) { wrap(.colored(color, $0)) }
      default: parts.append(wrap(formula))
      }
    }
    walk(self) { $0 }
    result.append((before, .row(parts)))
    return result
  }
}
