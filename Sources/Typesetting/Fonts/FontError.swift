/// Why a font cannot be used.
public enum FontError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No file of the family lies in the folders that were searched.
  case missingFamily(String, searched: [String])
  /// The font has no OpenType MATH table, so formulas cannot be laid out with it.
  case noMathTable(family: String)
  /// HarfBuzz could not cut the font down to the characters asked for.
  case subsetFailed(family: String)
  /// HarfBuzz, without which no font can be read, could not be loaded: what the system says.
  case missingHarfBuzz(String)

  /// What is wrong and what to install.
  public var description: String {
    switch self {
    case .missingFamily(let family, let searched):
      "the font family “\(family)” is not installed; \(Self.cure(for: family)) "
        + "(searched \(searched.isEmpty ? "no folder" : searched.joined(separator: ", ")))"
    case .noMathTable(let family):
      "the font family “\(family)” has no OpenType MATH table; "
        + "use one that has, such as Latin Modern Math (\(Self.cure(for: "Latin Modern Math")))"
    case .subsetFailed(let family):
      "the font family “\(family)” could not be reduced to the characters of the pages"
    case .missingHarfBuzz(let reason):
      "HarfBuzz cannot be loaded (\(reason)); "
        + "install it with `apt-get install libharfbuzz-dev` or `brew install harfbuzz`"
    }
  }

  private static func cure(for family: String) -> String {
    guard let known = KnownFamily.named(family) else {
      return "install it, or name its folder in NABLA_FONTS"
    }
    return "install it with `apt-get install \(known.debianPackage)` or "
      + "`brew install --cask \(known.brewCask)`, or name its folder in NABLA_FONTS"
  }
}
