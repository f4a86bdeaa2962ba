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

  private func canvas(_ field: LabelFields.Field) throws -> PlotCanvas {
    PlotCanvas(
      frame: Self.frame, x: AxisScale(.linear, domain: field.x, start: 0, end: 360),
      y: AxisScale(.linear, domain: field.y, start: 260, end: 0), typesetter: try Typesetter(),
      theme: .standard, obstacles: [Self.legend])
  }

  /// Chords of all drawn curves, 16 for each; straight lines as they are.
  private func chords(_ items: [Scene.Item]) -> [(Point, Point)] {
    var chords: [(Point, Point)] = []
    for case .path(let shape) in items {
      var (pen, start) = (Point.zero, Point.zero)
      for element in shape.path.elements {
        switch element {
        case .move(let point): (pen, start) = (point, point)
        case .line(let point):
          chords.append((pen, point))
          pen = point
        case .close:
          chords.append((pen, start))
        case .cubic(let a, let b, let c):
          let from = pen
          for step in 1...16 {
            let t = Double(step) / 16
            let s = 1 - t
            let (u, v, w, z) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            let next = Point(
              u * from.x + v * a.x + w * b.x + z * c.x, u * from.y + v * a.y + w * b.y + z * c.y)
            chords.append((pen, next))
            pen = next
          }
        }
      }
    }
    return chords
  }

  /// The breaches of the hard rules by the labels of a contour.
  private func breaches(
    _ contour: Contour, _ labels: [ContourDrawing.Label], on canvas: PlotCanvas
  ) throws -> [String] {
    let drawn = try contour.resolved(in: MarkContext()).draw(canvas)
    var breaches: [String] = []
    if drawn.texts.count != labels.count { breaches.append("\(drawn.texts.count) texts") }
    let chords = chords(drawn.items)
    for (index, label) in labels.enumerated() {
      let name = "label \(label.level) at \(label.box.center)"
      if !drawn.texts[index].bounds.grown(by: 1e-6).contains(label.box.bounds) {
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
      if chords.contains(where: { label.box.meets($0.0, $0.1) }) {
        breaches.append("\(name) is crossed by a line")
      }
    }
    return breaches
  }

  @Test func labelsKeepAllRulesOnGridsOfData() throws {
    var (eligible, labelled) = (0, 0)
    for (index, field) in LabelFields.all.enumerated() {
      // Every field on a coarse grid, and each fine one on some of the fields.
      for size in [20, 50, 100, 300] where size == 20 || index % (size / 5) == 1 {
        let canvas = try canvas(field)
        let contour = Contour(field.data(size), levels: 10)
        let layout = try contour.labelLayout(on: canvas)
        eligible += layout.eligible.count
        labelled += Set(layout.labels.map(\.level)).intersection(layout.eligible).count
        let found = try breaches(contour, layout.labels, on: canvas)
        #expect(found.isEmpty, "\(field), \(size): \(found)")
      }
    }
    #expect(eligible > 250)
    #expect(Double(labelled) >= 0.9 * Double(eligible))
  }

  @Test func labelsKeepAllRulesOnFunctions() throws {
    for field in LabelFields.all[0..<3] {
      let canvas = try canvas(field)
      let contour = Contour(Expr(field.text), x: field.x, y: field.y, levels: 9).resolution(40)
      let layout = try contour.labelLayout(on: canvas)
      let found = try breaches(contour, layout.labels, on: canvas)
      #expect(found.isEmpty, "\(field): \(found)")
      #expect(!layout.labels.isEmpty)
    }
  }

  @Test(arguments: ContourLabelStyle.Orientation.allCases)
  func orientationsKeepTheRules(orientation: ContourLabelStyle.Orientation) throws {
    for field in LabelFields.all[1..<3] {
      let canvas = try canvas(field)
      let contour = Contour(field.data(40), levels: 9).labelOrientation(orientation)
      let labels = try contour.labelLayout(on: canvas).labels
      #expect(!labels.isEmpty)
      let found = try breaches(contour, labels, on: canvas)
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

  @Test func linesBesideADenseLevelAreCutRatherThanItsLabelLost() throws {
    // Twenty lines nine points apart leave no room between for words eleven points high.
    let canvas = try canvas(LabelFields.Field("x", -1, 1, -1, 1))
    let contour = Contour(Expr("y"), x: -1...1, y: -1...1, levels: .round(30))
    let layout = try contour.labelLayout(on: canvas)
    #expect(layout.eligible.count > 15)
    #expect(Set(layout.labels.map(\.level)).count * 10 >= 9 * layout.eligible.count)
    #expect(try breaches(contour, layout.labels, on: canvas) == [])
  }
}

extension Rectangle {
  fileprivate func grown(by distance: Double) -> Rectangle { inset(by: -distance) }
}
