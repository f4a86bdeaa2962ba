/// A family whose usual place is known, so that finding it needs no folder to be listed.
struct KnownFamily: Sendable {
  var name: String
  var debianPackage: String
  var brewCask: String
  /// Paths below a font folder; `{}` stands for the word of the weight.
  var places: [String]
  /// How the file is named in the weights that exist.
  var files: [(weight: FontWeight, name: String)]

  static let all = [
    KnownFamily(
      name: "Inter", debianPackage: "fonts-inter", brewCask: "font-inter",
      places: ["opentype/inter/{}", "truetype/inter/{}", "inter/{}", "{}"],
      files: [
        (.regular, "Inter-Regular.otf"), (.semibold, "Inter-SemiBold.otf"),
        (.bold, "Inter-Bold.otf"),
      ]),
    KnownFamily(
      name: "Latin Modern Math", debianPackage: "fonts-lmodern",
      brewCask: "font-latin-modern-math",
      places: [
        "opentype/public/lm-math/{}", "opentype/lmodern/{}", "opentype/lm-math/{}", "{}",
      ],
      files: [(.regular, "latinmodern-math.otf")]),
    KnownFamily(
      name: "DejaVu Sans", debianPackage: "fonts-dejavu-core", brewCask: "font-dejavu",
      places: ["truetype/dejavu/{}", "dejavu/{}", "{}"],
      files: [(.regular, "DejaVuSans.ttf"), (.bold, "DejaVuSans-Bold.ttf")]),
    KnownFamily(
      name: "DejaVu Math TeX Gyre", debianPackage: "fonts-dejavu-extra", brewCask: "font-dejavu",
      places: ["truetype/dejavu/{}", "dejavu/{}", "{}"],
      files: [(.regular, "DejaVuMathTeXGyre.ttf")]),
    KnownFamily(
      name: "STIX Math", debianPackage: "fonts-stix", brewCask: "font-stix-two-math",
      places: ["opentype/stix-word/{}", "{}"], files: [(.regular, "STIXMath-Regular.otf")]),
  ]

  static func named(_ name: String) -> KnownFamily? { keyed(FontName.key(name)) }

  /// The family with the key of a name.
  static func keyed(_ key: String) -> KnownFamily? {
    all.first { FontName.key($0.name) == key }
  }

  /// Where the file of a weight may lie below a font folder, best guess first.
  func paths(weight: FontWeight) -> [String] {
    let file = file(weight) ?? (weight == .semibold ? file(.bold) : nil) ?? file(.regular)
    guard let file else { return [] }
    return places.map { place in
      String(place.dropLast(2)) + file
    }
  }
}

extension KnownFamily {
  private func file(_ weight: FontWeight) -> String? {
    files.first { $0.weight == weight }?.name
  }
}

/// Comparing font names the way people write them.
enum FontName {
  /// The letters and digits of a name in lower case: "Latin Modern Math" and "latinmodern-math"
  /// have the same key.
  static func key(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      let kept = name.unicodeScalars.filter { isLetter($0) || ("0"..."9").contains($0) }
      return String(String.UnicodeScalarView(kept)).lowercased()
    }
    // Names are nearly always ASCII, of which bytes are enough.
    let bytes = name.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39: byte
      default: nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
