import Synchronization

/// What has been asked of a font of formulas before: shaping a character for its form in scripts
/// takes longer than all else that is done with it.
///
/// It holds no more than the glyphs of the font, and has its own lock.
final class MathGlyphMemory: Sendable {
  private struct ScriptKey: Hashable {
    var scalar: Unicode.Scalar
    var level: Int
  }

  private struct VariantKey: Hashable {
    var glyph: UInt32
    var axis: MathFont.Axis
  }

  private struct State {
    var scripts: [ScriptKey: UInt32?] = [:]
    var variants: [VariantKey: [MathFont.Variant]] = [:]
  }

  private let state = Mutex(State())

  /// The glyph of a character in scripts, found by a function the first time.
  func scriptGlyph(
    of scalar: Unicode.Scalar, level: Int, find: () -> UInt32?
  ) -> UInt32? {
    let key = ScriptKey(scalar: scalar, level: level)
    if let known = state.withLock({ $0.scripts[key] }) { return known }
    let found = find()
    state.withLock { $0.scripts[key] = .some(found) }
    return found
  }

  /// The sizes of a glyph, found by a function the first time.
  func variants(
    of glyph: UInt32, along axis: MathFont.Axis, find: () -> [MathFont.Variant]
  ) -> [MathFont.Variant] {
    let key = VariantKey(glyph: glyph, axis: axis)
    if let known = state.withLock({ $0.variants[key] }) { return known }
    let found = find()
    state.withLock { $0.variants[key] = found }
    return found
  }
}
