import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// Words at data points stand exactly there, or nearby where they would cover others.
@Suite struct TextTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func sheet() -> ChartSheet { ChartSheet(x: 0...300, y: 0...200, typesetter: typesetter) }

  @Test func wordsStandAtTheirPoint() throws {
    let text = try sheet().draw(Text("centre", at: Point(150, 100))).texts[0].bounds
    #expect((text.center.x - 150).magnitude < 1)
    #expect((text.center.y - 100).magnitude < 2)
    let turned = try sheet().draw(Text("centre", at: Point(150, 100), rotation: 90)).texts[0].bounds
    #expect(turned.height > 2 * turned.width)
  }

  @Test func coveredWordsMoveAside() throws {
    let figure = Figure("f", caption: "F.", width: 360) {
      Axes {
        Scatter([(0, 0), (10, 10)])
        for word in ["one", "two", "three", "four"] { Text(word, at: Point(5, 5)) }
      }
    }
    let bounds = try figure.compile(with: typesetter).textBounds.suffix(4)
    for (index, a) in bounds.enumerated() {
      #expect(bounds.prefix(index).allSatisfy { !$0.overlaps(a) })
    }
  }

  @Test func namesThatHaveNoRoomAreCounted() throws {
    let points = (0..<400).map { Point(150 + Double($0 % 20), 100 + Double($0 / 20)) }
    let mark = Labels(points, points.indices.map { "name \($0)" })
    let drawing = try sheet().draw(mark)
    let left = drawing.facts[0].values.first { $0.name == "left out" }?.numbers
    #expect(left == [Double(400 - drawing.texts.count)])
    #expect(drawing.texts.count > 10)
    for (index, a) in drawing.texts.enumerated() {
      #expect(drawing.texts[..<index].allSatisfy { !$0.bounds.overlaps(a.bounds) })
    }
  }

  @Test func sparseNamesAllFindRoomWithoutLeaders() throws {
    let points = (0..<12).map { Point(40 + 60 * Double($0 % 4), 30 + 50 * Double($0 / 4)) }
    let drawing = try sheet().draw(Labels(points, points.indices.map { "n\($0)" }))
    #expect(drawing.texts.count == 12)
    #expect(drawing.symbols.isEmpty && drawing.facts.isEmpty)
  }

  @Test func leadersCrossNoNames() throws {
    let points = (0..<40).map { Point(100 + 23 * Double($0 % 7), 60 + 17 * Double($0 / 7)) }
    let drawing = try sheet().draw(Labels(points, points.indices.map { "place \($0)" }))
    let leaders = ChartSheet.shapes(drawing.symbols).flatMap { ChartSheet.subpaths($0.path) }
    for leader in leaders {
      let ends = leader.elements.compactMap { element -> Point? in
        switch element {
        case .move(let p), .line(let p): p
        default: nil
        }
      }
      for step in 0...50 {
        let point = ends[0].interpolated(to: ends[1], by: Double(step) / 50)
        let hits = drawing.texts.count { $0.bounds.inset(by: 0.5).contains(point) }
        #expect(hits == 0)
      }
    }
  }

  @Test func wrongCountsAreRefused() {
    #expect(throws: MarkProblem.self) {
      try Labels([(0, 0)], []).resolved(in: MarkContext())
    }
    #expect(throws: MarkProblem.self) {
      try Text("a", at: Point(.nan, 0)).resolved(in: MarkContext())
    }
  }
}
