/// A family whose usual place is known, so that finding it needs no folder to be listed.
struct KnownFamily: Sendable {
  var name: String
  var debianPackage: String
  var brewCask: String
  /// Paths below a font folder; `{}` stands for the word of the weight.
  var places: [String]
  /// How the file is named in the weights that exist.
  var files: [FontWeight: String]

  static let all = [
    KnownFamily(
      name: "Inter", debianPackage: "fonts-inter", brewCask: "font-inter",
      places: ["opentype/inter/{}", "truetype/inter/{}", "inter/{}", "{}"],
      files: [
        .regular: "Inter-Regular.otf", .semibold: "Inter-SemiBold.otf", .bold: "Inter-Bold.otf",
      ]),
    KnownFamily(
      name: "Latin Modern Math", debianPackage: "fonts-lmodern",
      brewCask: "font-latin-modern-math",
      places: [
        "opentype/public/lm-math/{}", "opentype/lmodern/{}", "opentype/lm-math/{}", "{}",
      ],
      files: [.regular: "latinmodern-math.otf"]),
    KnownFamily(
      name: "DejaVu Sans", debianPackage: "fonts-dejavu-core", brewCask: "font-dejavu",
      places: ["truetype/dejavu/{}", "dejavu/{}", "{}"],
      files: [.regular: "DejaVuSans.ttf", .bold: "DejaVuSans-Bold.ttf"]),
    KnownFamily(
      name: "DejaVu Math TeX Gyre", debianPackage: "fonts-dejavu-extra", brewCask: "font-dejavu",
      places: ["truetype/dejavu/{}", "dejavu/{}", "{}"],
      files: [.regular: "DejaVuMathTeXGyre.ttf"]),
    KnownFamily(
      name: "STIX Math", debianPackage: "fonts-stix", brewCask: "font-stix-two-math",
      places: ["opentype/stix-word/{}", "{}"], files: [.regular: "STIXMath-Regular.otf"]),
  ]

  static func named(_ name: String) -> KnownFamily? {
    let key = FontName.key(name)
    return all.first { FontName.key($0.name) == key }
  }

  /// Where the file of a weight may lie below a font folder, best guess first.
  func paths(weight: FontWeight) -> [String] {
    let file = files[weight] ?? (weight == .semibold ? files[.bold] : nil) ?? files[.regular]
    guard let file else { return [] }
    return places.map { place in
      String(place.dropLast(2)) + file
    }
  }
}

/// Comparing font names the way people write them.
enum FontName {
  /// The letters and digits of a name in lower case: "Latin Modern Math" and "latinmodern-math"
  /// have the same key.
  static func key(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter { isLetter($0) || ("0"..."9").contains($0) })
    ).lowercased()
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
