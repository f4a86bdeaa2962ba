/// An affine map of the plane: (x, y) to (a x + c y + tx, b x + d y + ty).
public struct Affine: Sendable, Hashable {
  /// The x component of the image of (1, 0).
  public var a: Double
  /// The y component of the image of (1, 0).
  public var b: Double
  /// The x component of the image of (0, 1).
  public var c: Double
  /// The y component of the image of (0, 1).
  public var d: Double
  /// The x coordinate of the image of the origin.
  public var tx: Double
  /// The y coordinate of the image of the origin.
  public var ty: Double

  /// Creates a map from its six coefficients, in the order of SVG's `matrix()`.
  public init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.tx = tx
    self.ty = ty
  }

  /// The map that moves nothing.
  public static let identity = Affine(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)

  /// The map that displaces by a vector.
  public static func translation(_ dx: Double, _ dy: Double) -> Affine {
    Affine(a: 1, b: 0, c: 0, d: 1, tx: dx, ty: dy)
  }

  /// The map that scales about the origin.
  public static func scale(_ sx: Double, _ sy: Double) -> Affine {
    Affine(a: sx, b: 0, c: 0, d: sy, tx: 0, ty: 0)
  }

  /// The map that turns about the origin, by an angle in radians from the x axis towards the
  /// y axis (clockwise on a page, where y points down).
  public static func rotation(_ angle: Double) -> Affine {
    let c = Double.cosine(angle)
    let s = Double.sine(angle)
    return Affine(a: c, b: s, c: -s, d: c, tx: 0, ty: 0)
  }

  /// The map that applies `self` first and `next` afterwards.
  public func then(_ next: Affine) -> Affine {
    Affine(
      a: next.a * a + next.c * b, b: next.b * a + next.d * b,
      c: next.a * c + next.c * d, d: next.b * c + next.d * d,
      tx: next.a * tx + next.c * ty + next.tx, ty: next.b * tx + next.d * ty + next.ty)
  }

  /// The image of a point.
  public func apply(_ point: Point) -> Point {
    Point(a * point.x + c * point.y + tx, b * point.x + d * point.y + ty)
  }

  /// The image of a vector: translation does not act on it.
  public func apply(_ vector: Vector) -> Vector {
    Vector(a * vector.dx + c * vector.dy, b * vector.dx + d * vector.dy)
  }

  /// The factor by which areas grow; negative when the map mirrors.
  public var determinant: Double { a * d - b * c }

  /// The map that undoes this one; `nil` when areas collapse to 0.
  public var inverse: Affine? {
    let det = determinant
    guard det != 0, det.isFinite else { return nil }
    return Affine(
      a: d / det, b: -b / det, c: -c / det, d: a / det,
      tx: (c * ty - d * tx) / det, ty: (b * tx - a * ty) / det)
  }
}
