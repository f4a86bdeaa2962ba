import Plotting
import Testing

/// Scales are invertible and their slopes are their derivatives.
@Suite struct AxisScaleTests {
  static let scales = [
    AxisScale(.linear, domain: -3...7, start: 10, end: 400),
    AxisScale(.linear, domain: -3...7, start: 300, end: 20),
    AxisScale(.log10, domain: 1e-6...1e3, start: 300, end: 20),
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
}
