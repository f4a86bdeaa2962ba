import Plotting
import Testing

/// Scales are invertible and their slopes are their derivatives.
@Suite struct AxisScaleTests {
  static let scales = [
    AxisScale(.linear, domain: -3...7, start: 10, end: 400),
    AxisScale(.linear, domain: -3...7, start: 300, end: 20),
    AxisScale(.log10, domain: 1e-6...1e3, start: 300, end: 20),
    AxisScale(.symlog(linear: 0.5), domain: -1e4...3e2, start: 10, end: 400),
    AxisScale(.symlog(linear: 20), domain: -3...1e5, start: 400, end: 10),
    AxisScale(.squareRoot, domain: -2...9, start: 10, end: 400),
    AxisScale(.power(2), domain: 0...9, start: 10, end: 400),
  ]

  @Test(arguments: scales) func inverse(_ scale: AxisScale) {
    for step in 0...40 {
      let place = scale.start + (scale.end - scale.start) * Double(step) / 40
      let value = scale.value(at: place)
      #expect(abs(scale.position(of: value) - place) < 1e-9)
    }
    #expect(abs(scale.position(of: scale.domain.lowerBound) - scale.start) < 1e-9)
    #expect(abs(scale.position(of: scale.domain.upperBound) - scale.end) < 1e-9)
  }

  @Test(arguments: scales) func slope(_ scale: AxisScale) {
    for value in [0.5, 1, 2, 6.5] {
      let step = 1e-6
      let quotient =
        (scale.position(of: value + step) - scale.position(of: value - step)) / (2 * step)
      #expect(abs(quotient / scale.slope(at: value) - 1) < 1e-6)
    }
  }

  @Test func logarithmsOfWhatIsNotPositiveAreUndefined() {
    #expect(Self.scales[2].position(of: 0).isNaN)
    #expect(Self.scales[2].position(of: -1).isNaN)
  }

  @Test(arguments: scales) func orderIsKept(_ scale: AxisScale) {
    let sign = scale.end > scale.start ? 1.0 : -1
    var last = -Double.infinity
    for step in 0...200 {
      let value =
        scale.domain.lowerBound + 0.005 * Double(step)
        * (scale.domain.upperBound - scale.domain.lowerBound)
      guard scale.kind.accepts(value) else { continue }
      #expect(scale.position(of: value) * sign > last)
      last = scale.position(of: value) * sign
    }
  }

  @Test func symmetricScalesAreOdd() {
    for kind in [ScaleKind.symlog(linear: 1), .symlog(linear: 1e-300), .squareRoot, .power(3)] {
      for value in [0, 1e-12, 0.5, 1, 7, 1e6] {
        #expect(kind.measure(-value) == -kind.measure(value))
      }
      #expect(kind.measure(0) == 0)
      #expect(kind.accepts(-1) && !kind.accepts(.nan) && !kind.accepts(.infinity))
    }
    #expect(ScaleKind.symlog(linear: 1).measure(1e300).isFinite)
    #expect(!ScaleKind.log10.accepts(0) && ScaleKind.log10.accepts(1e-300))
  }
}
