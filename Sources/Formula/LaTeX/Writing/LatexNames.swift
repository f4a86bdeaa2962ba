/// The names that LaTeX has for what a formula holds: the reader's tables, turned around.
///
/// Where a sign has several names the shortest is written, of equally short ones the first.
enum LatexNames {
  /// A way to write a sign, and the role it is read in.
  struct Sign: Hashable {
    var text: String
    var role: Formula.SymbolClass
  }

  /// The best way to write a sign in a role; one that reads in another role if there is no other.
  static func command(for sign: String, _ role: Formula.SymbolClass) -> Sign? {
    if let known = index.signs[sign] { return known.way(in: role) }
    // A letter; what follows is beyond ASCII.
    guard sign.utf8.count > 1 else { return nil }
    if let letter = italicLetters[sign] { return Sign(text: letter, role: .ordinary) }
    guard let plain = withoutStroke(sign), let known = command(for: plain, role) else { return nil }
    return Sign(text: "\\not" + known.text, role: known.role)
  }

  /// A sign without its stroke, of those that have no name with it.
  private static func withoutStroke(_ sign: String) -> String? {
    if let plain = negations[sign] { return plain }
    let scalars = sign.unicodeScalars
    guard scalars.count == 2, scalars.last == "\u{338}", let plain = scalars.first else {
      return nil
    }
    return String(plain)
  }

  private static let negations = Dictionary(
    LatexNegations.signs.sorted { $0.key < $1.key }.map { ($0.value, $0.key) },
    uniquingKeysWith: { _, last in last })

  /// The letters that stand as signs, in the form they have there.
  private static let italicLetters: [String: String] = {
    var result: [String: String] = [:]
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) {
      result[Formula.Variant.italic.styled(letter)] = letter
    }
    for (letter, name) in index.italicLetters {
      result[Formula.Variant.italic.styled(letter)] = "\\" + name
    }
    return result
  }()

  /// The command of a sign between its spaces.
  static func spacedSign(_ parts: ArraySlice<Formula>) -> String? {
    guard parts.count == 3, case .space = parts.first else { return nil }
    return index.spacedSigns.first { parts.elementsEqual($0.parts) }?.name
  }

  /// The command of a Greek letter or the like.
  static func letter(_ letter: String, _ variant: Formula.Variant) -> String? {
    switch variant {
    case .italic: index.italicLetters[letter].map { "\\" + $0 }
    case .upright: index.uprightLetters[letter].map { "\\" + $0 }
    default: nil
    }
  }

  /// The command of a named function, and whether it takes limits by itself.
  static func function(_ name: String) -> (name: String, takesLimits: Bool)? {
    index.functions[name]
  }

  /// The command of an accent.
  static func accent(_ mark: String, stretchy: Bool, under: Bool) -> String? {
    index.name(of: .accent(mark, stretchy: stretchy, under: under))
  }

  /// The command of an arrow that widens.
  static func arrow(_ sign: String) -> String? { index.name(of: .stretchyArrow(sign)) }

  /// Whether the scripts of an accent stand above and below it.
  static func takesLabels(_ mark: String) -> Bool { LatexReader.labelled.contains(mark) }

  /// Apostrophes for prime signs; `nil` for another sign.
  static func primes(_ sign: String) -> String? {
    let counts: [Character: Int] = ["′": 1, "″": 2, "‴": 3, "⁗": 4]
    let primes = sign.map { counts[$0] }
    guard !sign.isEmpty, !primes.contains(nil) else { return nil }
    return String(repeating: "'", count: primes.compactMap(\.self).reduce(0, +))
  }

  /// A delimiter after `\left` and the like; a point where there is none.
  static func delimiter(_ sign: String) -> String {
    guard !sign.isEmpty else { return "." }
    if let first = sign.first, sign.count == 1, "()[]|/".contains(first) { return sign }
    return command(for: sign, .open)?.text ?? sign
  }

  /// A space in ems.
  static func space(_ ems: Double) -> String {
    let known: [(Double, String)] = [
      (1.0 / 6, "\\,"), (2.0 / 9, "\\:"), (5.0 / 18, "\\;"), (-1.0 / 6, "\\!"),
      (-2.0 / 9, "\\negmedspace"), (-5.0 / 18, "\\negthickspace"), (1.0 / 3, "\\ "),
      (0.5, "\\enspace"), (1, "\\quad"), (2, "\\qquad"), (0, "\\/"),
    ]
    return known.first { abs($0.0 - ems) < 1e-9 }?.1 ?? "\\hspace{\(length(ems))}"
  }

  /// A length in ems with at most four decimals.
  static func length(_ ems: Double) -> String {
    let units = Int((ems * 10_000).rounded())
    let digits = String(abs(units) % 10_000)
    var fraction = String(repeating: "0", count: 4 - digits.count) + digits
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = (units < 0 ? "-" : "") + String(abs(units) / 10_000)
    return (fraction.isEmpty ? whole : "\(whole).\(fraction)") + "em"
  }

  /// The environment of a table between delimiters; `nil` where the delimiters need `\left`.
  static func environment(_ table: Formula.Table, _ open: String, _ close: String) -> String? {
    let needsColumns =
      !table.rowRules.allSatisfy { $0 == 0 } || !table.columnRules.allSatisfy { $0 == 0 }
      || !table.alignments.allSatisfy { $0 == .center }
    let hasTags = table.tags.contains { if case .given = $0 { true } else { false } }
    switch (table.kind, open, close) {
    case (.aligned, "", "") where table.pairGap == 0: return hasTags ? "alignat" : "alignedat"
    case (.aligned, "", "") where hasTags: return "align"
    case (.gathered, "", "") where hasTags: return "gather"
    case (.multline, "", "") where hasTags: return "multline"
    case (.matrix, "", "") where needsColumns: return "array"
    case (.matrix, _, _) where needsColumns: return nil
    case (.matrix, "", ""): return "matrix"
    case (.matrix, "(", ")"): return "pmatrix"
    case (.matrix, "[", "]"): return "bmatrix"
    case (.matrix, "{", "}"): return "Bmatrix"
    case (.matrix, "|", "|"): return "vmatrix"
    case (.matrix, "‖", "‖"): return "Vmatrix"
    case (.smallMatrix, "", ""): return "smallmatrix"
    case (.aligned, "", "") where table.alignments == [.right, .center, .left]: return "eqnarray"
    case (.aligned, "", ""): return "aligned"
    case (.gathered, "", ""): return "gathered"
    case (.multline, "", ""): return "multlined"
    case (.cases, "{", ""): return "cases"
    case (.cases, "", "}"): return "rcases"
    case (.displayCases, "{", ""): return "dcases"
    case (.displayCases, "", "}"): return "drcases"
    default: return nil
    }
  }

  private static let index = LatexNameIndex()
}
