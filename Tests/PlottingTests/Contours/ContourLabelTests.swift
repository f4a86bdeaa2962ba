import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// The guarantees of contour labels, on many fields and grids.
struct ContourLabelTests {
  static let frame = Rectangle(x: 0, y: 0, width: 360, height: 260)
  /// Where a legend would stand.
  static let legend = Rectangle(x: 268, y: 10, width: 80, height: 34)

  private static let typesetter = Result { try Typesetter() }

  private func canvas(_ field: LabelFields.Field) throws -> PlotCanvas {
    PlotCanvas(
      frame: Self.frame, x: AxisScale(.linear, domain: field.x, start: 0, end: 360),
      y: AxisScale(.linear, domain: field.y, start: 260, end: 0),
      typesetter: try Self.typesetter.get(), theme: .standard, obstacles: [Self.legend])
  }

  /// Lines at the multiples of 1, 2, 2.5 or 5 times a power of ten, the finest of which there are at
  /// most ten, between the least and the greatest value.
  private func contour(_ field: LabelFields.Field, _ size: Int) -> Contour {
    let data = field.data(size)
    let (low, high) = (data.values.min() ?? 0, data.values.max() ?? 0)
    for power in -9...9 {
      for digits in [10, 20, 25, 50] {
        // Tenths, which are halves and fifths of whole numbers, so that products are rounded once.
        let unit = (0..<abs(power - 1)).reduce(1.0) { value, _ in value * 10 }
        let levels = (-200...200).map { number -> Double in
          let count = Double(number * digits)
          return power < 1 ? count / unit : count * unit
        }
        let inside = levels.filter { low < $0 && $0 < high }
        guard inside.count <= 10, (levels[0] < low) && (levels[400] > high) else { continue }
        return Contour(data, levels: .values(inside))
      }
    }
    return Contour(data, levels: 10)
  }

  /// The breaches of the hard rules by the labels of a contour.
  private func breaches(_ report: ContourDrawing.LabelReport) -> [String] {
    let (labels, texts) = (report.labels, report.drawing.texts)
    guard texts.count == labels.count else { return ["\(texts.count) texts"] }
    var breaches: [String] = []
    let strokes = report.drawing.items.flatMap { DrawnStroke.all(of: $0) }
    for (index, label) in labels.enumerated() {
      let name = "label \(label.level) at \(label.box.center)"
      if !texts[index].bounds.grown(by: 1e-6).contains(label.box.bounds) {
        breaches.append("\(name) is not where its text is")
      }
      if !label.box.corners.allSatisfy({ Self.frame.contains($0) }) {
        breaches.append("\(name) leaves the frame")
      }
      if label.box.angle.magnitude > .pi / 2 + 1e-9 {
        breaches.append("\(name) stands on its head")
      }
      if RotatedBox(Self.legend).overlaps(label.box) { breaches.append("\(name) is on the legend") }
      for other in labels[..<index] where other.box.overlaps(label.box) {
        breaches.append("\(name) overlaps \(other.level) at \(other.box.center)")
      }
      let bounds = label.box.bounds
      if strokes.contains(where: { $0.bounds.overlaps(bounds) && $0.crosses(label.box) }) {
        breaches.append("\(name) is crossed by a line")
      }
    }
    return breaches
  }

  /// Labels farther than 12 points from every label of the same level in another layout.
  private func moved(
    _ labels: [ContourDrawing.Label], from others: [ContourDrawing.Label]
  ) -> Int {
    labels.count { label in
      !others.contains {
        $0.level == label.level && $0.box.center.distance(to: label.box.center) <= 12
      }
    }
  }

  /// What all grids of a field tell.
  private struct Verdict: Sendable {
    var breaches: [String] = []
    var eligible = 0
    var labelled = 0
    var labels = 0
  }

  private func verdict(_ field: LabelFields.Field) throws -> Verdict {
    var verdict = Verdict()
    var layouts: [[ContourDrawing.Label]] = []
    for size in [20, 50, 100, 300] {
      let report = try contour(field, size).labelLayout(on: canvas(field))
      verdict.eligible += report.eligible.count
      verdict.labelled += Set(report.labels.map(\.level)).intersection(report.eligible).count
      verdict.labels += report.labels.count
      verdict.breaches += breaches(report).map { "\(field), \(size): \($0)" }
      layouts.append(report.labels)
    }
    let moved = max(moved(layouts[2], from: layouts[3]), moved(layouts[3], from: layouts[2]))
    if moved > 1 {
      verdict.breaches.append("\(field): \(moved) of \(layouts[3].count) labels moved")
    }
    return verdict
  }

  /// No label breaks a rule on any field and grid; 99 levels of 100 that could have a label have one;
  /// there are more labels than choosing in turn alone finds room for; and at most one moves by more
  /// than 12 points, is lost or is new, between grids of 100 and 300 nodes a side.
  @Test func labelsKeepAllRulesOnGridsOfData() async throws {
    let verdicts = try await withThrowingTaskGroup(of: Verdict.self) { group in
      for field in LabelFields.all { group.addTask { try verdict(field) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(verdicts.flatMap(\.breaches).sorted() == [])
    let (eligible, labelled) = verdicts.reduce((0, 0)) { ($0.0 + $1.eligible, $0.1 + $1.labelled) }
    #expect(eligible > 1000)
    #expect(labelled * 100 >= 99 * eligible)
    #expect(verdicts.reduce(0) { $0 + $1.labels } >= 3250)
  }

  /// No label breaks a rule at the levels that a count chooses, and 98 levels of 100 that could have a
  /// label have one; the corner of the legend takes the rest.
  @Test func labelsKeepAllRulesAtChosenLevels() throws {
    var (eligible, labelled) = (0, 0)
    for index in stride(from: 0, to: LabelFields.all.count, by: 3) {
      let field = LabelFields.all[index]
      let report = try Contour(field.data(100), levels: 10).labelLayout(on: canvas(field))
      #expect(breaches(report) == [], "\(field)")
      eligible += report.eligible.count
      labelled += Set(report.labels.map(\.level)).intersection(report.eligible).count
    }
    #expect(eligible > 120)
    #expect(labelled * 100 >= 98 * eligible)
  }

  /// Levels in crowded corners whose labels have room only when others make some.
  static let crowded: [(field: Int, size: Int, level: Double)] = [
    (0, 20, 22.5), (0, 300, 22.5), (18, 20, 25), (39, 50, 160), (41, 100, 1.4e-6),
  ]

  @Test(arguments: crowded)
  func labelsMakeRoomForOthers(field: Int, size: Int, level: Double) throws {
    let field = LabelFields.all[field]
    let report = try contour(field, size).labelLayout(on: canvas(field))
    #expect(report.labels.contains { ($0.level - level).magnitude <= 1e-9 * level }, "\(field)")
  }

  @Test func labelsKeepAllRulesOnFunctions() throws {
    for field in [1, 5].map({ LabelFields.all[$0] }) {
      let canvas = try canvas(field)
      func report(_ cells: Int) throws -> ContourDrawing.LabelReport {
        try Contour(Expr(field.text), x: field.x, y: field.y, levels: 9).resolution(cells)
          .labelLayout(on: canvas)
      }
      let (coarse, fine) = (try report(100), try report(300))
      #expect(breaches(coarse) + breaches(fine) == [], "\(field)")
      #expect(!coarse.labels.isEmpty)
      #expect(moved(coarse.labels, from: fine.labels) <= 1, "\(field)")
      #expect(moved(fine.labels, from: coarse.labels) <= 1, "\(field)")
    }
  }

  @Test(arguments: ContourLabelStyle.Orientation.allCases)
  func orientationsKeepTheRules(orientation: ContourLabelStyle.Orientation) throws {
    for field in LabelFields.all[1..<3] {
      let canvas = try canvas(field)
      let contour = Contour(field.data(40), levels: 9).labelOrientation(orientation)
      let report = try contour.labelLayout(on: canvas)
      let labels = report.labels
      #expect(!labels.isEmpty)
      let found = breaches(report)
      #expect(found.filter { !$0.hasSuffix("head") || orientation != .uphill } == [], "\(field)")
      let function = Expr(field.text).function(of: .symbol("x"), .symbol("y"))
      for label in labels {
        if orientation == .horizontal { #expect(label.box.angle == 0) }
        guard orientation == .uphill else { continue }
        // The top of the text lies towards greater values.
        let up = Vector(angle: label.box.angle - .pi / 2) * 3
        func value(_ place: Point) -> Double {
          function(canvas.x.value(at: place.x), canvas.y.value(at: place.y))
        }
        #expect(value(label.box.center + up) > value(label.box.center - up))
      }
    }
  }

  @Test func onlyTheWantedLevelsAreLabelledInTheWantedForm() throws {
    let field = LabelFields.all[0]
    let canvas = try canvas(field)
    let contour = Contour(field.data(40), levels: [2.125, 4, 8])
    #expect(try contour.labels(at: [4]).labelLayout(on: canvas).labels.allSatisfy { $0.level == 4 })
    #expect(try contour.labels(false).resolved(in: MarkContext()).draw(canvas).texts.isEmpty)
    let small = try contour.labelLayout(on: canvas).labels[0].box.size
    let large = try contour.labelSize(16).labelLayout(on: canvas).labels[0].box.size
    #expect(large.height > 1.5 * small.height)
    let wide = try contour.labelFormat(digits: 2, suffix: " metres").labelLayout(on: canvas)
    #expect(wide.labels.allSatisfy { $0.box.size.width > 1.1 * small.width })
    let drawn = try contour.labelFormat { "$c = \(Int($0))$" }.resolved(in: MarkContext())
    #expect(try drawn.draw(canvas).texts.count > 2)
    #expect(throws: MarkProblem.self) {
      try contour.labelSize(-1).resolved(in: MarkContext())
    }
  }

  /// Loops so small that the rule for straight lines leaves a level without label have a bent one.
  @Test func aLevelOfSmallLoopsHasALabel() throws {
    let figure = try Figure("loops", caption: "Loops.", width: 360, aspect: 1.4) {
      Axes(x: "x", y: "y") {
        Contour(Expr("sin(x)*cos(y)"), x: -4...4, y: -3...3, levels: 7).color(.ink)
      }
    }.compile(with: Self.typesetter.get())
    let labels = try #require(figure.facts.first { $0.kind == .labels })
    #expect(labels.values.first { $0.name == "without" }?.numbers == [])
    #expect(DrawnBounds.words(in: figure.scene.items).contains("−0.75"))
  }

  @Test func linesBesideADenseLevelAreCutRatherThanItsLabelLost() throws {
    // Twenty lines nine points apart leave no room between for words eleven points high.
    let canvas = try canvas(LabelFields.Field("x", -1, 1, -1, 1))
    let contour = Contour(Expr("y"), x: -1...1, y: -1...1, levels: .round(30))
    let layout = try contour.labelLayout(on: canvas)
    #expect(layout.eligible.count > 15)
    #expect(Set(layout.labels.map(\.level)).count * 10 >= 9 * layout.eligible.count)
    #expect(breaches(layout) == [])
  }
}

extension Rectangle {
  fileprivate func grown(by distance: Double) -> Rectangle { inset(by: -distance) }
}
