import Plotting
import Testing

/// Ticks of linear and logarithmic axes.
@Suite struct TickTests {
  static func labels(
    _ kind: ScaleKind, _ domain: ClosedRange<Double>, _ target: Double
  ) -> [String] {
    let ticks = TickSearch(kind, domain: domain, target: target).ticks { _ in true }
    return ticks.major.map(\.label)
  }

  @Test func linearTicksAreRound() {
    #expect(Self.labels(.linear, -0.25...5.25, 7) == ["0", "1", "2", "3", "4", "5"])
    #expect(
      Self.labels(.linear, -10.7...26.7, 7.5)
        == ["−10", "−5", "0", "5", "10", "15", "20", "25"])
    #expect(
      Self.labels(.linear, -0.5...2.5, 7)
        == ["−0.5", "0.0", "0.5", "1.0", "1.5", "2.0", "2.5"])
    #expect(Self.labels(.linear, 0...1, 5) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(Self.labels(.linear, 0...0.5, 2) == ["0.0", "0.5"])
  }

  @Test func largeAndSmallTicksShareAPower() {
    let large = TickSearch(.linear, domain: 0...3e6, target: 4).ticks { _ in true }
    #expect(large.exponent == 6)
    #expect(large.major.map(\.value) == [0, 1e6, 2e6, 3e6])
    let small = TickSearch(.linear, domain: -1e-5...1e-5, target: 4).ticks { _ in true }
    #expect(small.exponent == -5)
    #expect(small.major.first?.value == -1e-5)
  }

  @Test func valuesAreTheDoublesOfTheirLabels() {
    for power in -3...5 {
      for width in [1.0, 1.7, 2.9, 4.4, 7.3] {
        let scale = [1e-3, 1e-2, 0.1, 1, 10, 100, 1e3, 1e4, 1e5][power + 3]
        let domain = (-0.31 * width * scale)...(width * scale)
        let ticks = TickSearch(.linear, domain: domain, target: 6).ticks { _ in true }
        #expect((3...12).contains(ticks.major.count))
        for tick in ticks.major where ticks.exponent == 0 {
          let text = tick.label.replacing("−", with: "-").replacing("\u{2009}", with: "")
          #expect(Double(text) == tick.value)
          #expect(domain.contains(tick.value))
        }
      }
    }
  }

  @Test func labelsThatTouchAreNotChosen() {
    let ticks = TickSearch(.linear, domain: 0...10, target: 10).ticks { $0.major.count <= 3 }
    #expect(ticks.major.map(\.value) == [0, 5, 10])
    let none = TickSearch(.linear, domain: 0...10, target: 10).ticks { _ in false }
    #expect(none.major.count == 1)
  }

  @Test func rootAxesHaveTicksAllAlong() {
    #expect(
      Self.labels(.squareRoot, 0...420, 12).prefix(4) == ["0", "5", "20", "50"])
    for kind in [ScaleKind.squareRoot, .power(0.3), .power(0.7)] {
      for domain in [0...1.0, 0...420, -90...100, -3e5...10, 0.4...412, 0...7e-4] {
        let ticks = TickSearch(kind, domain: domain, target: 10).ticks { $0.major.count < 14 }
        let inside = ticks.major.map(\.value)
        #expect(inside.allSatisfy(domain.contains) && inside == inside.sorted())
        #expect(Set(inside).count == inside.count)
        let places = ([domain.lowerBound] + inside + [domain.upperBound]).map(kind.measure)
        let whole = kind.measure(domain.upperBound) - kind.measure(domain.lowerBound)
        for (a, b) in zip(places, places.dropFirst()) {
          #expect(b - a < 0.3 * whole, "\(kind) \(domain): \(inside)")
        }
      }
    }
  }

  /// Of two steps that are about as dense the one whose ticks reach to the ends.
  @Test func ticksCoverTheAxis() {
    let ticks = TickSearch(.linear, domain: -4.5...4.5, target: 2.7).ticks { _ in true }
    #expect(ticks.major.map(\.value) == [-4, -2, 0, 2, 4])
  }

  @Test func logarithmicTicksArePowersOfTen() {
    #expect(
      Self.labels(.log10, 0.5...2e4, 8) == ["10⁰", "10¹", "10²", "10³", "10⁴"])
    #expect(Self.labels(.log10, 1e-12...1, 4) == ["10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"])
    #expect(Self.labels(.log10, 0.9...60, 5) == ["1", "2", "5", "10", "20", "50"])
    #expect(Self.labels(.log10, 1.5...60, 5) == ["2", "5", "10", "20", "50"])
    let minor = TickSearch(.log10, domain: 1...100, target: 5).ticks { _ in true }.minor
    #expect(minor.count == 16)
    #expect(minor.first == 2 && minor.last == 90)
  }

  @Test func farAndTinyDomainsHaveTicks() {
    let least = Double.leastNonzeroMagnitude
    for domain in [
      1e9...(1e9 + 0.5), -1e300...1e300, 1e-300...2e-300, least...(2000 * least),
    ] {
      let ticks = TickSearch(.linear, domain: domain, target: 5).ticks { _ in true }
      #expect(ticks.major.allSatisfy { $0.value.isFinite })
    }
  }
}
