import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// What holds for the ticks of every axis: they are inside, round, told apart and said exactly.
@Suite struct TickLawTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  /// Numbers that look random and are the same in every run.
  struct Dice {
    var state: UInt64

    mutating func number(_ range: ClosedRange<Double>) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share = Double(state >> 11) / 9_007_199_254_740_992
      return range.lowerBound + (range.upperBound - range.lowerBound) * share
    }

    /// A power of ten between two.
    mutating func size(_ from: Double, _ to: Double) -> Double {
      let power = number(from...to)
      return (0..<Int(abs(power))).reduce(number(1...10)) { value, _ in
        power < 0 ? value / 10 : value * 10
      }
    }
  }

  private func room(_ ticks: TickSet, _ scale: AxisScale) throws -> [(low: Double, high: Double)] {
    try ticks.major.map { tick in
      let half = try typesetter.line(tick.label, style: TextStyle(size: 9)).width / 2
      let place = scale.position(of: tick.value)
      return (place - half, place + half)
    }
    .sorted { $0.low < $1.low }
  }

  private func ticks(_ scale: AxisScale) throws -> TickSet {
    let length = abs(scale.end - scale.start)
    let search = TickSearch(scale.kind, domain: scale.domain, target: min(1 + length / 62, 10))
    return try search.ticks { candidate in
      let spans = try room(candidate, scale)
      return zip(spans, spans.dropFirst()).allSatisfy { $1.low - $0.high >= 5.4 }
    }
  }

  /// The number a label stands for.
  private func value(_ tick: Tick, _ ticks: TickSet) -> Double? {
    func plain(_ text: String) -> String {
      text.replacing("−", with: "-").replacing("\u{2009}", with: "").replacing("+", with: "")
    }
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    func number(_ text: String) -> Double? {
      let parts = plain(text).split(separator: "×")
      guard let last = parts.last else { return nil }
      let digits = last.drop { $0 == "-" }
      guard digits.hasPrefix("10"), digits.count > 2,
        digits.dropFirst(2).allSatisfy({ raised.contains($0) || $0 == "⁻" })
      else { return Double("\(plain(text))e\(ticks.exponent)") }
      let power = digits.dropFirst(2).map { character in
        raised.firstIndex(of: character).map { "\($0)" } ?? "-"
      }
      .joined()
      let sign = last.hasPrefix("-") && parts.count == 1 ? "-" : ""
      return Double("\(sign)\(parts.count > 1 ? String(parts[0]) : "1")e\(power)")
    }
    guard let own = number(tick.label) else { return nil }
    guard !ticks.offset.isEmpty else { return own }
    var rest = ticks
    rest.exponent = 0
    return Self.sum(own, self.value(Tick(0, ticks.offset), TickSet(major: [])) ?? .nan)
  }

  private static func sum(_ a: Double, _ b: Double) -> Double { a + b }

  private func check(_ scale: AxisScale, _ ticks: TickSet, atLeast least: Int = 2) throws {
    let domain = scale.domain
    let slack = 1e-8 * (domain.upperBound - domain.lowerBound)
    #expect(ticks.major.count >= least, "\(scale) \(ticks)")
    #expect(ticks.major.count <= 20, "\(domain)")
    for tick in ticks.major {
      #expect(tick.value >= domain.lowerBound - slack && tick.value <= domain.upperBound + slack)
      let said = try #require(value(tick, ticks), "\(tick.label)")
      if ticks.offset.isEmpty {
        #expect(said == tick.value, "\(tick) of \(domain)")
      } else {
        #expect(abs(said - tick.value) <= 2 * tick.value.ulp, "\(tick) \(ticks.offset)")
      }
    }
    #expect(zip(ticks.major, ticks.major.dropFirst()).allSatisfy { $0.value < $1.value })
    #expect(Set(ticks.major.map(\.label)).count == ticks.major.count)
    let spans = try room(ticks, scale)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $1.low - $0.high >= 5.4 })
  }

  @Test(arguments: 0..<20) func linearAxes(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<20 {
      let size = dice.size(-12, 12)
      let center = dice.number(-1...1) * dice.size(-3, 4) * size
      let length = dice.number(120...480)
      let scale = AxisScale(
        .linear, domain: (center - size)...(center + size * dice.number(0.01...1)), start: 0,
        end: length)
      let ticks = try ticks(scale)
      // A hundred points have room for two labels, and from two hundred on there are three.
      try check(scale, ticks, atLeast: length > 200 ? 3 : 2)
    }
  }

  @Test(arguments: 0..<10) func logarithmicAxes(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &+ 77)
    for _ in 0..<20 {
      let low = dice.size(-9, 9)
      let scale = AxisScale(
        .log10, domain: low...(low * (1.05 + dice.size(-1, 12))), start: 0,
        end: dice.number(160...480))
      let ticks = try ticks(scale)
      try check(scale, ticks, atLeast: 1)
      #expect(ticks.minor.allSatisfy(scale.domain.contains))
    }
  }

  @Test(arguments: 0..<10) func symmetricAxes(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &+ 991)
    for _ in 0..<20 {
      let low = -dice.size(-3, 9)
      let scale = AxisScale(
        .symlog(linear: dice.size(-3, 3)), domain: low...dice.size(-3, 9), start: 0,
        end: dice.number(160...480))
      try check(scale, try ticks(scale), atLeast: 1)
    }
  }

  @Test func labelsLeaveOutWhatTheyShare() throws {
    func labels(_ domain: ClosedRange<Double>) -> (labels: [String], factor: String) {
      let ticks = TickSearch(.linear, domain: domain, target: 5).ticks { _ in true }
      return (ticks.major.map(\.label), ticks.factor)
    }
    #expect(labels(1e9...(1e9 + 0.5)).factor == "+10⁹")
    #expect(labels(1e9...(1e9 + 0.5)).labels == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"])
    #expect(labels(123_456...123_460).factor == "+123\u{2009}450")
    #expect(labels(-100_004...(-100_000)).factor == "−100\u{2009}000")
    #expect(labels(-100_004...(-100_000)).labels == ["−4", "−3", "−2", "−1", "0"])
    #expect(labels(1990...2024).factor == "")
    #expect(
      labels(0...40_000).labels == [
        "0", "10\u{2009}000", "20\u{2009}000", "30\u{2009}000", "40\u{2009}000",
      ])
    #expect(labels(0...4e6).labels == ["0", "1", "2", "3", "4"])
    #expect(labels(0...4e6).factor == "×10⁶")
    #expect(labels(0...4e-7).factor == "×10⁻⁷")
  }

  @Test func formatsSayTheSameNumbers() {
    func labels(_ format: TickFormat, _ domain: ClosedRange<Double>) -> [String] {
      var search = TickSearch(.linear, domain: domain, target: 3)
      search.format = format
      return search.ticks { _ in true }.major.map(\.label)
    }
    #expect(labels(.percent, 0...1) == ["0\u{2009}%", "50\u{2009}%", "100\u{2009}%"])
    #expect(labels(.percent, 0...0.01) == ["0.0\u{2009}%", "0.5\u{2009}%", "1.0\u{2009}%"])
    #expect(labels(.fixed(2), 0...2) == ["0.00", "1.00", "2.00"])
    #expect(labels(.scientific, 0...4000) == ["0", "2×10³", "4×10³"])
    #expect(labels(.unit("m/s"), 0...2) == ["0\u{2009}m/s", "1\u{2009}m/s", "2\u{2009}m/s"])
    #expect(labels(.prefixed("V"), 0...4000) == ["0\u{2009}kV", "2\u{2009}kV", "4\u{2009}kV"])
    #expect(labels(.prefixed("A"), 0...2e-6) == ["0\u{2009}µA", "1\u{2009}µA", "2\u{2009}µA"])
    #expect(
      labels(.prefixed("m"), 0...3) == ["0\u{2009}m", "1\u{2009}m", "2\u{2009}m", "3\u{2009}m"])
    #expect(labels(.custom { "<\($0)>" }, 0...2) == ["<0.0>", "<1.0>", "<2.0>"])
  }

  @Test func anglesAreMultiples() {
    func labels(_ rule: AxisTicks, _ domain: ClosedRange<Double>, _ target: Double = 5) -> [String]
    {
      var search = TickSearch(.linear, domain: domain, target: target)
      search.rule = rule
      return search.ticks { _ in true }.major.map(\.label)
    }
    #expect(
      labels(.pi, 0...(2 * Double.pi)) == ["0", "$\\pi/2$", "$\\pi$", "$3\\pi/2$", "$2\\pi$"])
    #expect(labels(.pi, -Double.pi...Double.pi, 3) == ["$-\\pi$", "0", "$\\pi$"])
    #expect(labels(.pi, 0...(Double.pi / 2), 4).contains("$\\pi/6$"))
    #expect(labels(.pi, 0...100).last == "$30\\pi$")
    #expect(labels(.degrees, 0...360) == ["0°", "90°", "180°", "270°", "360°"])
    #expect(labels(.degrees, -0.5...0.5, 3) == ["−0°30′", "0°00′", "0°30′"])
  }

  @Test func ownTicksStayWhereTheyArePut() {
    var search = TickSearch(.linear, domain: 0...10, target: 5)
    search.rule = .at([7, 1, .nan, 30, 2.5])
    #expect(search.ticks { _ in true }.major == [Tick(1, "1.0"), Tick(2.5, "2.5"), Tick(7, "7.0")])
    search.rule = .at([2, 1], labels: ["two", "one"])
    #expect(search.ticks { _ in true }.major == [Tick(1, "one"), Tick(2, "two")])
    search.rule = .every(2.5)
    #expect(search.ticks { _ in true }.major.map(\.value) == [0, 2.5, 5, 7.5, 10])
    // Ticks stay when labels have no room.
    let thin = search.ticks { $0.major.filter { !$0.label.isEmpty }.count <= 3 }
    #expect(thin.major.count == 5)
    #expect(thin.major.map(\.label) == ["0.0", "", "5.0", "", "10.0"])
    search.rule = .none
    #expect(search.ticks { _ in true }.major.isEmpty)
  }

  @Test func partsOfStepsAreMarked() {
    var search = TickSearch(.linear, domain: 0...4, target: 5)
    search.hasMinor = true
    let ticks = search.ticks { _ in true }
    #expect(ticks.minor.prefix(5) == [0.2, 0.4, 0.6, 0.8, 1.2])
    #expect(ticks.minor.count == 16)
  }
}
