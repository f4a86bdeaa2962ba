/// How heavy the strokes of a font are.
public enum FontWeight: Int, Sendable, Hashable, CaseIterable {
  /// The weight of running text.
  case regular = 400
  /// The weight of labels that should stand out a little.
  case semibold = 600
  /// The weight of headings.
  case bold = 700

  /// The value on the OpenType weight scale (`wght`).
  var value: Double { Double(rawValue) }

  /// The word that font files carry in their names ("Inter-SemiBold.otf").
  var fileWord: String {
    switch self {
    case .regular: "Regular"
    case .semibold: "SemiBold"
    case .bold: "Bold"
    }
  }
}
