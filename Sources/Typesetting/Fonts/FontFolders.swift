#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folders in which fonts are looked for.
enum FontFolders {
  /// The folders of the `NABLA_FONTS` variable, in its order.
  static var named: [String] {
    (ProcessInfo.processInfo.environment["NABLA_FONTS"] ?? "")
      .split(separator: ":").map(String.init)
  }

  /// The folders where systems and people put fonts, in the order in which they are trusted.
  static let installed: [String] = {
    let home = ProcessInfo.processInfo.environment["HOME"].map { home in
      ["\(home)/Library/Fonts", "\(home)/.local/share/fonts", "\(home)/.fonts"]
    }
    return [
      "/usr/share/fonts", "/usr/share/texmf/fonts", "/usr/share/texlive/texmf-dist/fonts",
      "/usr/local/share/fonts", "/Library/Fonts", "/opt/homebrew/share/fonts",
      "/System/Library/Fonts",
    ] + (home ?? [])
  }()

  /// The font files below a folder, sorted, so that the order of a directory never shows.
  static func files(below folder: String) -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      return []
    }
    return names.filter { name in
      let name = name.lowercased()
      return [".otf", ".ttf", ".ttc", ".otc"].contains { name.hasSuffix($0) }
    }.sorted().map { "\(folder)/\($0)" }
  }
}
