import Formula

/// The combining characters of accents that are named by a spacing character.
enum AccentMark {
  // Few enough to be looked through, and that takes no table to be built.
  private static let over: [(name: String, mark: Unicode.Scalar)] = [
    ("^", "\u{302}"), ("ˆ", "\u{302}"), ("~", "\u{303}"), ("˜", "\u{303}"), ("¯", "\u{304}"),
    ("ˉ", "\u{304}"), ("‾", "\u{305}"), ("˘", "\u{306}"), ("˙", "\u{307}"), (".", "\u{307}"),
    ("¨", "\u{308}"), ("˚", "\u{30A}"), ("ˇ", "\u{30C}"), ("`", "\u{300}"), ("ˋ", "\u{300}"),
    ("´", "\u{301}"), ("ˊ", "\u{301}"), ("→", "\u{20D7}"), ("←", "\u{20D6}"),
    ("↔", "\u{20E1}"), ("⃗", "\u{20D7}"), ("…", "\u{20DB}"), ("….", "\u{20DC}"),
    ("⃛", "\u{20DB}"),
  ]
  private static let under: [(name: String, mark: Unicode.Scalar)] = [
    ("_", "\u{332}"), ("¯", "\u{332}"), ("~", "\u{330}"), ("→", "\u{20EF}"), ("←", "\u{20EE}"),
  ]

  /// The character that draws a mark.
  static func scalar(for mark: String, isUnder: Bool) -> Unicode.Scalar? {
    let named = (isUnder ? under : over).first { $0.name == mark }?.mark
    return named ?? (mark.unicodeScalars.count == 1 ? mark.unicodeScalars.first : nil)
  }

  /// Whether a mark that stretches is a line.
  static func isBar(_ mark: String) -> Bool {
    mark == "¯" || mark == "‾" || mark == "_" || mark == "\u{0305}"
  }

  /// The spacing character of a mark over a letter whose shape is that of TeX's accent: combining
  /// ones of the Latin Modern kind are made to begin a family of wide ones.
  static func spacing(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "\u{302}": "ˆ"
    case "\u{303}": "˜"
    default: nil
    }
  }

  /// The arrow that a mark over or under several letters is drawn with.
  static func arrow(for mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "\u{20D7}", "\u{20EF}": "→"
    case "\u{20D6}", "\u{20EE}": "←"
    case "\u{20E1}", "↔": "↔"
    default: nil
    }
  }

  /// All spellings of a mark, of which a page may use any.
  static func spellings(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var spellings = [scalar]
    for (name, mark) in over where mark == scalar { spellings += name.unicodeScalars }
    for (name, mark) in under where mark == scalar && !over.contains(where: { $0.name == name }) {
      spellings += name.unicodeScalars
    }
    return spellings
  }

  /// Whether a mark, by the name it is given, is a brace, bracket or parenthesis lying on its side.
  static func isBrace(_ mark: String, isUnder: Bool) -> Bool {
    scalar(for: mark, isUnder: isUnder).map(isBrace) ?? false
  }

  /// Whether a mark stands at a distance from the body rather than on it.
  static func isBrace(_ scalar: Unicode.Scalar) -> Bool {
    (0x23B4...0x23B5).contains(scalar.value) || (0x23DC...0x23E1).contains(scalar.value)
  }
}
