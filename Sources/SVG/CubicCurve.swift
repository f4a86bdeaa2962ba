/// A cubic Bézier curve in the plane.
struct CubicCurve {
  var start: SIMD2<Double>
  var first: SIMD2<Double>
  var second: SIMD2<Double>
  var end: SIMD2<Double>

  /// The point at a parameter in 0...1.
  @inline(__always)
  func point(_ t: Double) -> SIMD2<Double> {
    let s = 1 - t
    let near: SIMD2<Double> = start * (s * s * s) + first * (3 * s * s * t)
    let far: SIMD2<Double> = second * (3 * s * t * t) + end * (t * t * t)
    return near + far
  }

  /// The derivative by the parameter.
  @inline(__always)
  func velocity(_ t: Double) -> SIMD2<Double> {
    let s = 1 - t
    let (a, b, c) = (first - start, second - first, end - second)
    let sum: SIMD2<Double> = a * (s * s) + b * (2 * s * t) + c * (t * t)
    return sum * 3
  }

  /// The second derivative by the parameter.
  @inline(__always)
  func bend(_ t: Double) -> SIMD2<Double> {
    let near: SIMD2<Double> = second - first * 2 + start
    let far: SIMD2<Double> = end - second * 2 + first
    return (near * (1 - t) + far * t) * 6
  }
}
