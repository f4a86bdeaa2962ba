import Geometry
import Scene

extension MathSetter {
  /// A glyph grown along an axis to at least an extent in points, or to the greatest it has.
  ///
  /// Sizes the font has ready come first, then an assembly of pieces. Across, where what grows has
  /// ends that are seen to stand over others, the nearer of the two is taken, since the ready sizes
  /// are half an em apart. A vertical result stands with its lower end at `descent`; a horizontal one
  /// starts at 0.
  ///
  /// - Parameter whole: the extent of an assembly, when it differs.
  func stretched(
    _ scalar: Unicode.Scalar, along axis: MathFont.Axis, to extent: Double,
    assembledTo whole: Double? = nil
  ) -> MathBox? {
    guard let id = glyphID(for: scalar) else { return nil }
    let text = String(Character(scalar))
    let variants = font.variants(of: id, along: axis)
    let ready = variants.first { $0.extent * em >= extent }
    if let ready, axis == .vertical || ready.glyph == variants[0].glyph {
      return glyph(ready.glyph, text: text)
    }
    let parts = font.parts(of: id, along: axis)
    guard !parts.isEmpty else {
      return glyph((ready ?? variants.last)?.glyph ?? id, text: text)
    }
    let assembly = GlyphAssembly(
      parts, overlap: font.connectorOverlap(along: axis), extent: (whole ?? extent) / em)
    if let ready, ready.extent <= assembly.extent { return glyph(ready.glyph, text: text) }
    return assembled(assembly.pieces, along: axis, text: text)
  }

  /// Pieces drawn one after another.
  func assembled(
    _ pieces: [GlyphAssembly.Piece], along axis: MathFont.Axis, text: String
  ) -> MathBox {
    var result = MathBox()
    for (index, piece) in pieces.enumerated() {
      let box = glyph(piece.glyph, text: index == 0 ? text : "")
      let ink = font.font.inkBounds(of: piece.glyph)?.scaled(by: em)
      switch axis {
      case .vertical:
        result.add(box, x: 0, y: -piece.start * em - (ink?.maxY ?? 0))
        result.width = max(result.width, box.width)
      case .horizontal:
        let x = piece.start * em - (ink?.minX ?? 0)
        result.add(box, x: x)
        result.width = max(result.width, x + (ink?.maxX ?? box.width))
      }
    }
    return result
  }
}

/// Puts together a glyph of any extent from pieces (OpenType specification, GlyphAssembly).
struct GlyphAssembly {
  /// A piece and where it starts, from the lower or left end; lengths in ems.
  struct Piece {
    var glyph: UInt32
    var start: Double
  }

  private(set) var pieces: [Piece] = []
  /// What the pieces reach together, in ems.
  private(set) var extent = 0.0

  /// Repeats the extenders until the extent is reached with least overlaps, then lets all joints
  /// overlap alike so that it is met, as far as their connectors allow.
  init(_ parts: [MathFont.Part], overlap: Double, extent: Double) {
    // Every repeat of the extenders adds the same length.
    let least = Self.length(Self.chain(parts, 0), overlap)
    let growth = Self.length(Self.chain(parts, 1), overlap) - least
    let wanted = growth > 0 ? (extent - least) / growth : 0
    let repeats = wanted.isFinite ? Int(min(max(wanted.rounded(.up), 0), 1000)) : 0
    let chain = Self.chain(parts, repeats)
    let joints = Double(max(1, chain.count - 1))
    let extra = max(0, (Self.length(chain, overlap) - extent) / joints)
    var position = 0.0
    for (index, part) in chain.enumerated() {
      if index > 0 {
        let most = min(chain[index - 1].endConnector, part.startConnector)
        position -= max(overlap, min(overlap + extra, most))
      }
      pieces.append(Piece(glyph: part.glyph, start: position))
      position += part.extent
    }
    self.extent = position
  }

  private static func chain(_ parts: [MathFont.Part], _ repeats: Int) -> [MathFont.Part] {
    parts.flatMap { Array(repeating: $0, count: $0.isExtender ? repeats : 1) }
  }

  private static func length(_ chain: [MathFont.Part], _ overlap: Double) -> Double {
    chain.reduce(0) { $0 + $1.extent } - overlap * Double(max(0, chain.count - 1))
  }
}
