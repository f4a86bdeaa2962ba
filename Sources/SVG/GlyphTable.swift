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
    case inPlace(GlyphText, at: GridPoint)
    /// As a path of its own, to which others refer.
    case definition(Int, GlyphText, at: GridPoint)
    /// By reference to a definition, moved by a step.
    case reference(Int, GridPoint)
  }

  private var entries: [GlyphEntry] = []
  /// The entries of outlines at each scale, by the names of the outlines.
  private var sizes: [(scale: Double, indices: [String: Int])] = []
  /// All uses, in drawing order.
  private var uses: [GlyphUse] = []
  /// The same, those of each glyph side by side.
  private var usesByGlyph: [GlyphUse] = []
  /// The uses of each run.
  private var runs: [Range<Int>] = []
  private var count = 0

  /// Counts the glyphs of a run, in drawing order; gives the numbers of their uses, none where
  /// nothing is drawn.
  mutating func add(_ run: Scene.GlyphRun, at placement: Placement) -> Range<Int> {
    let (grid, map) = (placement.glyphGrid, placement.map)
    let scale = run.size * grid.unitsPerPoint
    let start = uses.count
    let size = size(scale)
    for glyph in run.glyphs where !glyph.outline.path.isEmpty {
      let index = entry(glyph.outline, size: size)
      let position = grid.position(map.apply(glyph.position))
      if entries[index].text.steps.isEmpty { continue }
      entries[index].count += 1
      uses.append(GlyphUse(entry: index, position: position, run: runs.count))
    }
    runs.append(start..<uses.count)
    return start..<uses.count
  }

  /// The place of a scale among the sizes.
  private mutating func size(_ scale: Double) -> Int {
    if let known = sizes.firstIndex(where: { $0.scale == scale }) { return known }
    sizes.append((scale, Dictionary(minimumCapacity: 64)))
    return sizes.count - 1
  }

  /// The number of the entry of a glyph: one outline at one size.
  private mutating func entry(_ outline: GlyphOutline, size: Int) -> Int {
    if let index = sizes[size].indices[outline.name] { return index }
    sizes[size].indices[outline.name] = entries.count
    entries.append(GlyphEntry(text: GlyphMemory.text(outline, scale: sizes[size].scale)))
    return entries.count - 1
  }

  /// Decides which glyphs are shared; names of definitions have `nameLength` characters, or a few
  /// more.
  mutating func share(nameLength: Int) {
    sortUses()
    for index in entries.indices {
      entries[index].chooseDefinition(
        among: usesByGlyph[entries[index].places], nameLength: nameLength)
    }
    share()
  }

  private mutating func sortUses() {
    var place = 0
    for index in entries.indices {
      entries[index].places = place..<place
      place += entries[index].count
    }
    usesByGlyph = uses
    for use in uses {
      let places = entries[use.entry].places
      usesByGlyph[places.upperBound] = use
      entries[use.entry].places = places.lowerBound..<places.upperBound + 1
    }
  }

  /// Shares a glyph wherever that makes the text shorter, given what is shared of the others.
  private mutating func share() {
    let candidates = entries.indices.filter { entries[$0].count > 1 }
    for index in candidates {
      entries[index].isShared = entries[index].sharedLength < entries[index].plainLength
    }
    for _ in 0..<2 {
      for index in candidates {
        let (plain, shared) = lengths(of: index)
        if plain != shared { entries[index].isShared = shared < plain }
      }
    }
  }

  /// The characters of a glyph, and of the elements that hold it, when it is written in place and
  /// when it is shared.
  private func lengths(of index: Int) -> (plain: Int, shared: Int) {
    /// `<path d=""/>` for all that is in place, `<g></g>` around more than one element.
    func elements(shared: Int, plain: Int) -> Int { 12 * plain + (shared + plain > 1 ? 7 : 0) }
    var (plain, shared) = (entries[index].plainLength, entries[index].sharedLength)
    var before: Int?
    for place in entries[index].places {
      let run = usesByGlyph[place].run
      if run == before { continue }
      before = run
      var own = 0
      var others = (shared: 0, plain: 0)
      for place in runs[run] {
        let entry = uses[place].entry
        if entry == index {
          own += 1
        } else if entries[entry].isShared {
          others.shared += 1
        } else {
          others.plain = 1
        }
      }
      plain += elements(shared: others.shared, plain: 1)
      shared += elements(shared: others.shared + own, plain: others.plain)
    }
    return (plain, shared)
  }

  /// How a use of a glyph is written; asked for in drawing order.
  mutating func form(of use: Int) -> Form {
    let (index, position) = (uses[use].entry, uses[use].position)
    let text = entries[index].text
    guard entries[index].isShared else { return .inPlace(text, at: position) }
    let number = entries[index].number ?? count
    if entries[index].number == nil {
      entries[index].number = count
      count += 1
    }
    defer { entries[index].written += 1 }
    if entries[index].written == entries[index].definition {
      return .definition(number, text, at: position)
    }
    return .reference(number, position - entries[index].origin)
  }
}
