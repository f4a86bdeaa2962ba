import Synchronization

/// What has been asked of a font of formulas before: shaping a character for its form in scripts
/// takes longer than all else that is done with it.
///
/// It holds no more than the glyphs of the font, and has its own lock.
final class MathGlyphMemory: Sendable {
  // Keys are plain integers: the first use of a dictionary with others takes the runtime long.
  private struct State {
    /// By the character and, in the lowest bits, the level.
    var scripts: [Int: UInt32?] = [:]
    /// By the glyph and, in the lowest bit, the axis.
    var variants: [Int: [MathFont.Variant]] = [:]
  }

  private let state = Mutex(State())

  /// The glyph of a character in scripts, found by a function the first time.
  func scriptGlyph(
    of scalar: Unicode.Scalar, level: Int, find: () -> UInt32?
  ) -> UInt32? {
    let key = Int(scalar.value) << 2 | level
    if let known = state.withLock({ $0.scripts[key] }) { return known }
    let found = find()
    state.withLock { $0.scripts[key] = .some(found) }
    return found
  }

  /// The sizes of a glyph, found by a function the first time.
  func variants(
    of glyph: UInt32, along axis: MathFont.Axis, find: () -> [MathFont.Variant]
  ) -> [MathFont.Variant] {
    let key = Int(glyph) << 1 | (axis == .vertical ? 1 : 0)
    if let known = state.withLock({ $0.variants[key] }) { return known }
    let found = find()
    state.withLock { $0.variants[key] = found }
    return found
  }
}
