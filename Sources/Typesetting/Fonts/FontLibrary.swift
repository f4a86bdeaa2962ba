import Synchronization

/// Finds fonts by family and weight, and keeps those it has opened.
///
/// Folders named in `NABLA_FONTS` (separated by colons) come first, then the usual places of the
/// system. The families Nabla uses by default are tried at their usual paths, which takes well
/// under a millisecond; any other family costs one look through the folders. The result never
/// depends on the order in which a folder lists its files.
public final class FontLibrary: Sendable {
  /// The fonts of this machine.
  public static let system = FontLibrary(folders: FontFolders.named, system: true)

  /// What came of looking for a font.
  private enum Found {
    case font(Font)
    case nothing(FontError)

    func get() throws(FontError) -> Font {
      switch self {
      case .font(let font): return font
      case .nothing(let error): throw error
      }
    }
  }

  /// The fonts of each family in the weights that were asked for.
  private struct Known {
    private var families: [String: [(weight: FontWeight, font: Found)]] = [:]

    subscript(family: String, weight: FontWeight) -> Found? {
      families[family]?.first { $0.weight == weight }?.font
    }

    /// Keeps a font, unless there is one already.
    mutating func keep(_ font: Found, _ family: String, _ weight: FontWeight) {
      guard self[family, weight] == nil else { return }
      families[family, default: []].append((weight, font))
    }
  }

  private let named: [String]
  private let usesSystem: Bool
  private let cache = Mutex(Known())

  /// Creates a library.
  ///
  /// - Parameters:
  ///   - folders: folders to search first, with all folders below them.
  ///   - system: whether the font folders of the system are searched afterwards.
  public init(folders: [String], system: Bool = false) {
    named = folders
    usesSystem = system
  }

  /// The font of a family in a weight.
  ///
  /// A family that lacks the weight gives its nearest one.
  /// - Throws: `FontError.missingFamily` with the packages that bring a known family, or
  ///   `FontError.missingHarfBuzz`.
  public func font(
    family: String, weight: FontWeight = .regular
  ) throws(FontError) -> Font {
    // As it is spelled first: every text asks, and bringing a name into its common form takes a while.
    if let known = cache.withLock({ $0[family, weight] }) { return try known.get() }
    let key = FontName.key(family)
    let found = cache.withLock { $0[key, weight] } ?? look(for: family, weight)
    return try cache.withLock { known in
      let kept = known[key, weight] ?? found
      known.keep(kept, key, weight)
      known.keep(kept, family, weight)
      return kept
    }.get()
  }

  private var folders: [String] { named + (usesSystem ? FontFolders.installed : []) }

  private func look(for family: String, _ weight: FontWeight) -> Found {
    do throws(FontError) {
      return .font(try find(family: family, weight: weight))
    } catch {
      return .nothing(error)
    }
  }

  private func find(family: String, weight: FontWeight) throws(FontError) -> Font {
    try HarfBuzz.load()
    if let font = search(named, family: family, weight: weight) { return font }
    if usesSystem {
      if let font = usualPlace(family: family, weight: weight) { return font }
      if let font = search(FontFolders.installed, family: family, weight: weight) { return font }
    }
    throw .missingFamily(family, searched: folders)
  }

  private func usualPlace(family: String, weight: FontWeight) -> Font? {
    let key = FontName.key(family)
    guard let known = KnownFamily.keyed(key) else { return nil }
    let paths = known.paths(weight: weight)
    for folder in FontFolders.installed {
      for path in paths {
        guard let face = FontFace.faces(of: "\(folder)/\(path)").first,
          FontName.key(face.family) == key
        else { continue }
        return Font(face, weight: weight)
      }
    }
    return nil
  }

  /// Looks through folders: files that are named like the family first, then all the others.
  private func search(_ folders: [String], family: String, weight: FontWeight) -> Font? {
    let key = FontName.key(family)
    let listings = folders.map(FontFolders.files(below:))
    for isLikely in [true, false] {
      for files in listings {
        let chosen = files.filter { path in
          let name = FontName.key(String(path.split(separator: "/").last ?? ""))
          return name.hasPrefix(key.prefix(5)) == isLikely
        }
        let faces = chosen.flatMap(FontFace.faces(of:)).filter { FontName.key($0.family) == key }
        // The least distance wins; of equals the first in the sorted listing, as `min` promises.
        if let best = faces.min(by: { $0.distance(to: weight) < $1.distance(to: weight) }) {
          return Font(best, weight: weight)
        }
      }
    }
    return nil
  }
}
