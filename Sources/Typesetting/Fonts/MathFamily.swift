/// The names by which people ask for fonts of formulas.
enum MathFamily {
  /// The families that a name may mean, in the order in which they are tried: short names stand
  /// for the member of a family that has a MATH table.
  static func families(named name: String) -> [String] {
    switch FontName.key(name) {
    case "latinmodern", "lmmath", "lm": ["Latin Modern Math"]
    case "stix", "stixgeneral": ["STIX Math", "STIX Two Math"]
    case "stixtwo": ["STIX Two Math"]
    case "dejavu", "dejavumath", "dejavusans": ["DejaVu Math TeX Gyre"]
    default: [name]
    }
  }

  /// The font of formulas that a name means.
  ///
  /// - Throws: what is wrong with the first family that it may mean.
  static func font(named name: String, in fonts: FontLibrary) throws(FontError) -> MathFont {
    var first: FontError?
    for family in families(named: name) {
      do {
        return try MathFont(fonts.font(family: family))
      } catch {
        first = first ?? error
      }
    }
    throw first ?? .missingFamily(name, searched: [])
  }
}
