import Plotting
import Scene
import Testing

struct ColorNormTests {
  static let norms: [ColorNorm] = [
    .linear, .log, .symmetricLog(linear: 0.5), .power(0.5), .power(2), .centered(at: 2),
  ]

  @Test(arguments: norms)
  func sharesGrowFromEndToEnd(norm: ColorNorm) {
    let range = 0.1...8.0
    let shares = (0...40).map { step in
      norm.share(of: 0.1 + 7.9 * Double(step) / 40, in: range)
    }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0.0 < $0.1 })
    #expect(shares.allSatisfy { $0 >= -1e-12 && $0 <= 1 + 1e-12 })
    if case .centered = norm { return }
    #expect((shares[0]).magnitude < 1e-12 && (shares[40] - 1).magnitude < 1e-12)
  }

  @Test func eachNormHasItsMeaning() {
    #expect(abs(ColorNorm.log.share(of: 10, in: 1...100) - 0.5) < 1e-15)
    #expect(ColorNorm.log.share(of: -1, in: 1...100).isNaN)
    #expect(ColorNorm.symmetricLog(linear: 1).share(of: 0, in: -1000...1000) == 0.5)
    #expect(ColorNorm.power(0.5).share(of: 1, in: 0...4) == 0.5)
    let centered = ColorNorm.centered(at: 1)
    #expect(centered.share(of: 1, in: 0...5) == 0.5)
    // Equal steps on both sides, as far as the farther end.
    #expect(centered.share(of: 5, in: 0...5) == 1)
    #expect(centered.share(of: 0, in: 0...5) == 0.375)
  }

  @Test func bandsAreOfOneColour() {
    let scale = ColorScale(0...4, map: .viridis, bands: 4)
    for band in 0..<4 {
      let colors = [0.01, 0.5, 0.99].map { scale.color(of: Double(band) + $0) }
      #expect(colors[0] == colors[1] && colors[1] == colors[2])
      #expect(colors[0] == ColorMap.viridis.color(at: Double(band) / 3))
    }
  }

  @Test func badNormsSayWhatIsWrong() {
    let table = [[-1.0, 2], [3, 4]]
    let bad: [(Heatmap, String)] = [
      (Heatmap(table).norm(.log).colorRange(-1...2), "cannot begin at −1"),
      (Heatmap([[-1.0]]).norm(.log), "no cell has a positive value"),
      (Heatmap(table).norm(.symmetricLog(linear: 0)), "0 wide"),
      (Heatmap(table).norm(.power(-1)), "exponent −1"),
      (Heatmap(table).centered(at: .nan), "no finite centre"),
      (Heatmap(table).colorRange(0 ... .infinity), "infinite"),
      (Heatmap(table).banded(0), "0 bands"),
    ]
    for (mark, words) in bad {
      let error = #expect(throws: MarkProblem.self) { try mark.resolved(in: MarkContext()) }
      #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }
  }

  @Test func colorbarsShowWhatDataDo() throws {
    let table = [[0.0, 5, 10]]
    let inside = try #require(try Heatmap(table).resolved(in: MarkContext()).colorbar)
    #expect(inside.range == 0...10 && inside.below == nil && inside.above == nil)
    let clipped = try #require(
      try Heatmap(table).colorRange(2...20).resolved(in: MarkContext()).colorbar)
    #expect(clipped.below == ThemedColor(ColorMap.viridis.color(at: 0)) && clipped.above == nil)
    let banded = try #require(
      try Heatmap(table).banded(5).resolved(in: MarkContext()).colorbar)
    #expect(banded.levels.count == 6)
    for (level, wanted) in zip(banded.levels, [0, 2, 4, 6, 8, 10]) {
      #expect((level - Double(wanted)).magnitude < 1e-12)
    }
    let log = try #require(
      try Heatmap([[1.0, 1000]]).norm(.log).resolved(in: MarkContext()).colorbar)
    #expect(log.scale == .log10)
  }
}
