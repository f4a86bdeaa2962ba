import Foundation
import Testing
import Typesetting

@Suite struct FontLibraryTests {
  private let inter = "/usr/share/fonts/opentype/inter"

  /// A folder with the named font files under other names, removed afterwards.
  private func withFolder(
    _ files: [(from: String, to: String)], _ body: (String) throws -> Void
  ) throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "nabla-fonts-\(UUID().uuidString)")
    try manager.createDirectory(
      at: folder.appending(path: "deep"), withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    for (from, to) in files {
      try manager.copyItem(atPath: from, toPath: folder.appending(path: to).path)
    }
    try body(folder.path)
  }

  @Test func aMissingFamilySaysWhatToInstall() throws {
    let library = FontLibrary(folders: ["/nowhere/fonts"])
    let error = #expect(throws: FontError.self) { try library.font(family: "Inter") }
    #expect(
      error?.description
        == "the font family “Inter” is not installed; install it with `apt-get install "
        + "fonts-inter` or `brew install --cask font-inter`, or name its folder in NABLA_FONTS "
        + "(searched /nowhere/fonts)")
    let math = #expect(throws: FontError.self) { try library.font(family: "latin modern math") }
    #expect(math?.description.contains("fonts-lmodern") == true)
    #expect(math?.description.contains("font-latin-modern-math") == true)
    let other = #expect(throws: FontError.self) {
      try FontLibrary.system.font(family: "Fnord Grotesk")
    }
    #expect(
      other?.description.hasPrefix(
        "the font family “Fnord Grotesk” is not installed; install it, or name its folder in "
          + "NABLA_FONTS (searched /") == true)
  }

  @Test func aFontIsKnownByWhatTheFileSaysNotByItsName() throws {
    try withFolder([("\(inter)/Inter-Bold.otf", "deep/zzz.OTF")]) { folder in
      let library = FontLibrary(folders: [folder])
      let name1 = try library.font(family: "inter").name
      #expect(name1 == "Inter-Bold")
    }
  }

  @Test func theUprightFaceOfTheNearestWeightWins() throws {
    let names = ["Italic", "Black", "SemiBold", "Thin", "BoldItalic"]
    let files = names.map { ("\(inter)/Inter-\($0).otf", "Inter-\($0).otf") }
    try withFolder(files) { folder in
      let library = FontLibrary(folders: [folder])
      let name2 = try library.font(family: "Inter", weight: .bold).name
      #expect(name2 == "Inter-SemiBold")
      let name3 = try library.font(family: "Inter", weight: .regular).name
      #expect(name3 == "Inter-SemiBold")
    }
  }

  @Test func filesThatAreNoFontsAreLeftAlone() throws {
    try withFolder([("/etc/hostname", "Inter-Regular.otf")]) { folder in
      let library = FontLibrary(folders: [folder])
      #expect(throws: FontError.missingFamily("Inter", searched: [folder])) {
        try library.font(family: "Inter")
      }
    }
  }

  @Test func namedFoldersComeBeforeTheSystem() throws {
    try withFolder([("\(inter)/Inter-Thin.otf", "Inter-Regular.otf")]) { folder in
      let library = FontLibrary(folders: [folder], system: true)
      let name4 = try library.font(family: "Inter").name
      #expect(name4 == "Inter-Thin")
      let name5 = try library.font(family: "DejaVu Sans").name
      #expect(name5 == "DejaVuSans")
    }
  }

  @Test func formulasNeedAMathTable() throws {
    try withFolder([]) { folder in
      #expect(throws: FontError.self) { try Typesetter(fonts: FontLibrary(folders: [folder])) }
    }
    let error = #expect(throws: FontError.self) { try Typesetter(mathFamily: "Inter") }
    #expect(
      error?.description
        == "the font family “Inter” has no OpenType MATH table; use one that has, such as Latin "
        + "Modern Math (install it with `apt-get install fonts-lmodern` or `brew install --cask "
        + "font-latin-modern-math`, or name its folder in NABLA_FONTS)")
  }
}
