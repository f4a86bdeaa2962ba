import Geometry
import Scene

/// Decides which glyphs are written once and referred to, and which are cheaper to write in place.
struct GlyphTable {
  /// A glyph as it is written: one outline at one size with one number of decimals.
  struct Key: Hashable {
    var name: String
    var size: Double
    var digits: Int
  }

  /// What is known about a key before anything is written.
  private struct Entry {
    var data: String
    var uses: Int
    var id: String?
  }

  private var entries: [Key: Entry] = [:]
  private var nextID = 0

  /// The text of the definitions that were referred to, in order of first use.
  private(set) var definitions = ""

  /// Counts the glyphs of a scene.
  init(counting items: [Scene.Item], at placement: Placement) {
    count(items, placement)
  }

  private mutating func count(_ items: [Scene.Item], _ placement: Placement) {
    for item in items {
      switch item {
      case .group(let group):
        count(group.items, placement.entering(group.transform).inside)
      case .glyphs(let run):
        for glyph in run.glyphs where !glyph.outline.path.isEmpty {
          let key = Self.key(glyph.outline, run, placement)
          entries[key, default: Entry(data: Self.data(glyph.outline, key), uses: 0)].uses += 1
        }
      case .path, .image: continue
      }
    }
  }

  /// The key of a glyph of a run.
  static func key(
    _ outline: GlyphOutline, _ run: Scene.GlyphRun, _ placement: Placement
  ) -> Key {
    Key(name: outline.name, size: run.size, digits: placement.digits)
  }

  /// The id by which a glyph is referred to, after its definition has been added; `nil` where
  /// writing it in place is shorter.
  mutating func reference(_ key: Key, prefix: IDPrefix) -> String? {
    guard var entry = entries[key] else { return nil }
    if let id = entry.id { return id }
    let id = prefix.glyph(nextID)
    // The marks around an outline: `<path id="" d=""/>` for the definition, and
    // `<use href="#" x="12.34" y="12.34"/>` for each use, against a moveto in place.
    let shared = 17 + id.utf8.count + entry.data.utf8.count + entry.uses * (31 + id.utf8.count)
    let inPlace = entry.uses * (entry.data.utf8.count + 5)
    guard shared < inPlace else { return nil }
    nextID += 1
    entry.id = id
    entries[key] = entry
    definitions += "<path id=\"\(id)\" d=\"\(entry.data)\"/>"
    return id
  }

  private static func data(_ outline: GlyphOutline, _ key: Key) -> String {
    var data = PathData(digits: key.digits)
    data.append(outline.path, map: .scale(key.size, key.size))
    return String(decoding: data.bytes, as: UTF8.self)
  }
}
