extension Formula {
  /// What is drawn around or across a body.
  public enum Enclosure: Sendable, Hashable, CaseIterable {
    /// A frame (`\boxed`, `\fbox`).
    case box
    /// A stroke from lower left to upper right (`\cancel`).
    case cancel
    /// A stroke from upper left to lower right (`\bcancel`).
    case backCancel
    /// Both strokes (`\xcancel`).
    case crossCancel
    /// A horizontal stroke (`\sout`).
    case strike
  }

  /// Which extents of a body count, and whether it is seen.
  public struct Phantom: Sendable, Hashable {
    /// How wide the body counts, and where it stands when it counts for nothing.
    public enum Width: Sendable, Hashable, CaseIterable {
      /// As wide as it is.
      case full
      /// No width, reaching to the right (`\rlap`).
      case reachingRight
      /// No width, reaching to the left (`\llap`).
      case reachingLeft
      /// No width, centred (`\mathclap`).
      case centered
    }

    /// Whether the body is drawn.
    public var isDrawn: Bool
    /// How wide it counts.
    public var width: Width
    /// Whether its extent above the baseline counts.
    public var hasAscent: Bool
    /// Whether its extent below the baseline counts.
    public var hasDescent: Bool

    /// Whether it counts no less high and deep than a line of text (TeX's `\strut`).
    public var fillsLine: Bool

    /// Creates a rule for what counts.
    public init(
      isDrawn: Bool, width: Width = .full, hasAscent: Bool = true, hasDescent: Bool = true,
      fillsLine: Bool = false
    ) {
      self.isDrawn = isDrawn
      self.width = width
      self.hasAscent = hasAscent
      self.hasDescent = hasDescent
      self.fillsLine = fillsLine
    }

    /// Room for the body without its ink.
    public static let phantom = Phantom(isDrawn: false)
    /// Its width only.
    public static let horizontal = Phantom(isDrawn: false, hasAscent: false, hasDescent: false)
    /// Its height only.
    public static let vertical = Phantom(isDrawn: false, width: .reachingRight)
    /// All of it, at least as high as a line.
    public static let line = Phantom(isDrawn: true, fillsLine: true)
    /// Its ink and width without height.
    public static let smash = Phantom(isDrawn: true, hasAscent: false, hasDescent: false)
  }

  /// The face of words.
  public enum TextStyle: Sendable, Hashable, CaseIterable {
    /// As the words around.
    case normal
    /// Bold.
    case bold
    /// Slanted.
    case italic
    /// Without serifs.
    case sansSerif
    /// Of one width.
    case monospace

    /// The alphabet of formulas that looks like it; nil for the words' own face.
    public var variant: Variant? {
      switch self {
      case .normal: nil
      case .bold: .bold
      case .italic: .italic
      case .sansSerif: .sansSerif
      case .monospace: .monospace
      }
    }
  }
}
