/// A place where an expression or its derivative breaks off.
public struct Singularity: Sendable, Hashable {
  /// What happens there.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The value grows without bound.
    case pole
    /// The value is continuous, its derivative jumps.
    case kink
    /// The value jumps.
    case jump
    /// The value is continuous, its derivative grows without bound.
    case verticalTangent = "vertical tangent"
    /// One branch ends and another begins; which of the others it is depends on the branches.
    case seam
  }

  /// What happens there.
  public var kind: Kind
  /// The expression that is zero there.
  public var vanishing: Expr
  /// The part of the expression that breaks off.
  public var part: Expr

  /// Creates a singularity.
  public init(_ kind: Kind, where vanishing: Expr, of part: Expr) {
    self.kind = kind
    self.vanishing = vanishing
    self.part = part
  }
}
