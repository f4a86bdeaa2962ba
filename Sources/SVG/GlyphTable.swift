import Geometry
import Scene

/// Decides which glyphs are referred to where they come back, and which are cheaper to write again.
///
/// A glyph that is referred to is defined where it is drawn; references say how far from there they
/// stand, so that those in its row or column need one number.
struct GlyphTable {
  /// How a glyph is written.
  enum Form {
    /// As part of a path.
    case inPlace(GlyphText)
    /// As a path of its own, to which others refer.
    case definition(Int, GlyphText)
    /// By reference to a definition, moved by a step.
    case reference(Int, GridPoint)
  }

  /// A glyph as it is written: one outline at one size.
  private struct Key: Hashable {
    var outline: GlyphOutline
    var scale: Double
  }

  private var entries: [GlyphEntry] = []
  private var indices: [Key: Int] = [:]
  private var count = 0

  /// Counts the glyphs of a scene's items.
  ///
  /// Names of definitions have `nameLength` characters, or a few more. Runs that are written as
  /// text are left out.
  init(
    counting items: [Scene.Item], at placement: Placement, nameLength: Int,
    isText: (Scene.GlyphRun) -> Bool
  ) {
    var runs: [[Int]] = []
    count(items, placement, isText: isText, into: &runs)
    for index in entries.indices { entries[index].chooseDefinition(nameLength: nameLength) }
    share(runs)
  }

  private mutating func count(
    _ items: [Scene.Item], _ placement: Placement, isText: (Scene.GlyphRun) -> Bool,
    into runs: inout [[Int]]
  ) {
    for item in items {
      switch item {
      case .group(let group):
        // What is clipped away is not written.
        if let clip = group.clip, clip.isEmpty { continue }
        let inside = placement.entering(group.transform).inside
        count(group.items, inside, isText: isText, into: &runs)
      case .glyphs(let run) where !isText(run):
        let (grid, map) = (placement.glyphGrid, placement.map)
        var members: [Int] = []
        for glyph in run.glyphs where !glyph.outline.path.isEmpty {
          let scale = run.size * grid.unitsPerPoint
          members.append(
            count(
              Key(outline: glyph.outline, scale: scale),
              at: grid.position(map.apply(glyph.position)), run: runs.count))
        }
        runs.append(members)
      case .glyphs, .path, .image: continue
      }
    }
  }

  /// Counts one use, and gives the number of its entry.
  private mutating func count(_ key: Key, at position: GridPoint, run: Int) -> Int {
    let index = indices[key] ?? entries.count
    if index == entries.count {
      indices[key] = index
      entries.append(GlyphEntry(text: GlyphMemory.text(key.outline, scale: key.scale)))
    }
    entries[index].positions.append(position)
    if entries[index].runs.last != run { entries[index].runs.append(run) }
    return index
  }

  /// Shares a glyph wherever that makes the text shorter, given what is shared of the others.
  private mutating func share(_ runs: [[Int]]) {
    let candidates = entries.indices.filter { entries[$0].positions.count > 1 }
    for index in candidates {
      entries[index].isShared = entries[index].sharedLength < entries[index].plainLength
    }
    for _ in 0..<2 {
      for index in candidates {
        let before = length(of: index, in: runs)
        entries[index].isShared.toggle()
        if length(of: index, in: runs) >= before { entries[index].isShared.toggle() }
      }
    }
  }

  /// The characters of a glyph, and of the elements that hold it.
  private func length(of index: Int, in runs: [[Int]]) -> Int {
    let entry = entries[index]
    return entry.runs.reduce(entry.isShared ? entry.sharedLength : entry.plainLength) { sum, run in
      var (shared, plain) = (0, 0)
      for member in runs[run] {
        if entries[member].isShared { shared += 1 } else { plain = 1 }
      }
      // `<path d=""/>` for all that is in place, `<g></g>` around more than one element.
      return sum + 12 * plain + (shared + plain > 1 ? 7 : 0)
    }
  }

  /// How the next use of a glyph is written; asked for in the order in which uses were counted.
  mutating func form(of outline: GlyphOutline, scale: Double, at position: GridPoint) -> Form {
    guard let index = indices[Key(outline: outline, scale: scale)] else {
      return .inPlace(GlyphMemory.text(outline, scale: scale))
    }
    let text = entries[index].text
    guard entries[index].isShared else { return .inPlace(text) }
    let number = entries[index].number ?? count
    if entries[index].number == nil {
      entries[index].number = count
      count += 1
    }
    defer { entries[index].written += 1 }
    if entries[index].written == entries[index].definition { return .definition(number, text) }
    return .reference(number, position &- entries[index].origin)
  }
}
