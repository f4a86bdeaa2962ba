/// Fits a cubic Bézier curve to samples of a smooth one.
enum CurveFit {
  /// The two control points of the cubic from the first sample of a range to the last that leaves
  /// and arrives in given directions (of length 1) and lies nearest to the samples in the sense of
  /// least squares; `nil` where no curve that runs forward does.
  ///
  /// P. J. Schneider, “An algorithm for automatically fitting digitized curves” (Graphics Gems,
  /// 1990): parameters by the length of chords, then two equations for the lengths of the handles.
  ///
  /// - Parameter parameters: room for those of the samples, whose content does not matter.
  static func controls(
    _ samples: [SIMD2<Double>], _ range: Range<Int>, departure: SIMD2<Double>,
    arrival: SIMD2<Double>, parameters: inout [Double]
  ) -> (SIMD2<Double>, SIMD2<Double>)? {
    guard range.count > 2 else { return nil }
    let (start, end) = (samples[range.lowerBound], samples[range.upperBound - 1])
    let length = measure(samples, range, &parameters)
    guard length > 0 else { return nil }
    var controls: (SIMD2<Double>, SIMD2<Double>)?
    for round in 0..<3 {
      guard
        let (ahead, behind) = handles(
          samples, range, parameters, departure: departure, arrival: arrival),
        ahead > 0.05 * length, behind > 0.05 * length, ahead < length, behind < length
      else { return nil }
      let found = (start + departure * ahead, end - arrival * behind)
      controls = found
      if round < 2 {
        improve(
          &parameters, samples, range,
          CubicCurve(start: start, first: found.0, second: found.1, end: end))
      }
    }
    return controls
  }

  /// Gives each sample the share of the polyline before it as its parameter; the length of the
  /// polyline.
  private static func measure(
    _ samples: [SIMD2<Double>], _ range: Range<Int>, _ parameters: inout [Double]
  ) -> Double {
    parameters.removeAll(keepingCapacity: true)
    parameters.reserveCapacity(max(range.count, 64))
    parameters.append(0)
    var length = 0.0
    for index in range.dropFirst() {
      let step = samples[index] - samples[index - 1]
      length += (step * step).sum().squareRoot()
      parameters.append(length)
    }
    guard length > 0 else { return 0 }
    for index in parameters.indices { parameters[index] /= length }
    return length
  }

  private static func handles(
    _ samples: [SIMD2<Double>], _ range: Range<Int>, _ parameters: [Double],
    departure: SIMD2<Double>, arrival: SIMD2<Double>
  ) -> (Double, Double)? {
    let (start, end) = (samples[range.lowerBound], samples[range.upperBound - 1])
    var (aa, ab, bb, ax, bx) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (index, t) in zip(range, parameters) {
      let s = 1 - t
      let a = departure * (3 * s * s * t)
      let b = -arrival * (3 * s * t * t)
      let fixed = start * (s * s * (s + 3 * t)) + end * (t * t * (t + 3 * s))
      let rest = samples[index] - fixed
      aa += (a * a).sum()
      ab += (a * b).sum()
      bb += (b * b).sum()
      ax += (a * rest).sum()
      bx += (b * rest).sum()
    }
    let determinant = aa * bb - ab * ab
    guard determinant > 1e-9 * aa * bb else { return nil }
    return ((ax * bb - bx * ab) / determinant, (bx * aa - ax * ab) / determinant)
  }

  /// One step of Newton's method for the parameter of the curve's point nearest to each sample.
  private static func improve(
    _ parameters: inout [Double], _ samples: [SIMD2<Double>], _ range: Range<Int>,
    _ curve: CubicCurve
  ) {
    for index in 1..<parameters.count - 1 {
      let t = parameters[index]
      let velocity = curve.velocity(t)
      let gap = curve.point(t) - samples[range.lowerBound + index]
      let slope = (velocity * velocity).sum() + (gap * curve.bend(t)).sum()
      guard slope > 0 else { continue }
      parameters[index] = min(max(t - (gap * velocity).sum() / slope, 0), 1)
    }
  }
}
