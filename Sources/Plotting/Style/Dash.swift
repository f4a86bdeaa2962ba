/// The rhythm of a stroke, so that lines are told apart without colour.
public enum Dash: Sendable, Hashable, CaseIterable {
  /// Unbroken.
  case solid
  /// Long dashes.
  case dashed
  /// A dash and a dot in turn.
  case dashDotted
  /// Dots.
  case dotted

  /// Lengths of ink and gap in points for a stroke of a width; empty for a solid one.
  public func pattern(width: Double) -> [Double] {
    let w = max(width, 0.75)
    return switch self {
    case .solid: []
    case .dashed: [4 * w, 2.2 * w]
    case .dashDotted: [4.5 * w, 1.8 * w, 1 * w, 1.8 * w]
    case .dotted: [1 * w, 1.7 * w]
    }
  }
}
