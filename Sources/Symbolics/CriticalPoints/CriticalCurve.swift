/// A set of critical points that are not isolated: the zeros of a factor that all partial derivatives
/// share.
public struct CriticalCurve: Sendable, Hashable {
  /// The factor: on its zeros in the box the whole gradient vanishes.
  ///
  /// It takes both signs in the box, so the zeros part the box: in the plane they are curves, in
  /// space surfaces.
  public var factor: Expr
}

extension CriticalCurve: CustomStringConvertible {
  /// The equation of the set: `x - y = 0`.
  public var description: String { factor.plain + " = 0" }
}
