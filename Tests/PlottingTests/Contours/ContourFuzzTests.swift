import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Bad data give a figure or say what is wrong.
struct ContourFuzzTests {
  private static func grid(_ n: Int, _ value: (Int, Int) -> Double) -> GridData {
    GridData(
      xs: (0..<n).map(Double.init), ys: (0..<n).map(Double.init),
      values: (0..<n).flatMap { row in (0..<n).map { value(row, $0) } })
  }

  static let drawable: [(String, GridData)] = [
    ("constant", grid(5) { _, _ in 3 }), ("zero", grid(5) { _, _ in 0 }),
    ("one hole", grid(7) { $0 == 3 && $1 == 3 ? .nan : Double($0 + $1) }),
    ("stripes of holes", grid(9) { $0 % 3 == 1 ? .nan : Double($0 * $1) }),
    ("chessboard of holes", grid(9) { ($0 + $1) % 2 == 0 ? .nan : Double($0) }),
    ("one value", grid(5) { $0 == 2 && $1 == 2 ? 1 : .nan }),
    ("infinite", grid(6) { $0 == 2 ? .infinity : $0 == 4 ? -.infinity : Double($1) }),
    ("huge", grid(6) { row, column in Double(row - column) * 3e307 }),
    ("tiny", grid(6) { row, column in Double(row - column) * Double.leastNonzeroMagnitude }),
    ("chessboard", grid(12) { Double(($0 + $1) % 2) }),
    ("steps", grid(12) { Double($0 / 4 + $1 / 4) }), ("two by two", grid(2) { Double($0 - $1) }),
    ("huge places", GridData(xs: [-1e300, 1e300], ys: [-1e300, 1e300], values: [0, 1, 2, 3])),
    ("near places", GridData(xs: [0, 1e-300], ys: [1, 1 + 1e-15], values: [0, 1, 2, 3])),
  ]

  static let unusable: [(String, GridData, String)] = [
    ("empty", GridData(xs: [], ys: [], values: []), "the grid has 0 x coordinates"),
    ("one", GridData(xs: [1], ys: [1], values: [1]), "the grid has 1 x coordinate"),
    ("row", GridData(xs: [1, 2], ys: [1], values: [1, 2]), "the grid has 1 y coordinate"),
    (
      "unsorted", GridData(xs: [0, 2, 1], ys: [0, 1], values: [1, 2, 3, 4, 5, 6]),
      "the x coordinates of the grid neither ascend nor descend strictly"
    ),
    (
      "repeated", GridData(xs: [0, 1], ys: [1, 1], values: [1, 2, 3, 4]),
      "the y coordinates of the grid neither ascend nor descend strictly"
    ),
    (
      "not finite", GridData(xs: [0, .nan], ys: [0, 1], values: [1, 2, 3, 4]),
      "the x coordinate nan of the grid is not finite"
    ),
    (
      "too few", GridData(xs: [0, 1], ys: [0, 1], values: [1]),
      "a grid of 2 rows and 2 columns has 1 values"
    ),
    (
      "ragged", GridData(xs: [0, 1], ys: [0, 1], rows: [[1, 2], [3]]),
      "a row of the grid has 1 values for 2 columns"
    ),
    (
      "no value", grid(3) { _, _ in .nan },
      "a grid of 3 × 3 values has no finite value for x in [0, 2] and y in [0, 2]"
    ),
  ]

  static let levels: [ContourLevels] = [
    12, 0, [0, 1e308, -1e308, 0], .symmetric(7),
  ]

  private func figure(_ marks: [any Mark]) throws -> CompiledFigure {
    // Small, so that functions are drawn on few cells.
    try Figure("f", caption: "c", width: 200) {
      Axes(x: "x", y: "y") { marks }
    }.compile(with: try Typesetter())
  }

  @Test(arguments: drawable.indices)
  func drawableDataAreDrawn(index: Int) throws {
    let data = Self.drawable[index].1
    for levels in Self.levels {
      let marks: [any Mark] = [
        FilledContour(data, levels: levels), Contour(data, levels: levels).dashedNegatives(),
      ]
      let compiled = try figure(marks)
      #expect(!compiled.altText.isEmpty)
      #expect(compiled.scene.items.allSatisfy(isFinite))
    }
  }

  private func isFinite(_ item: Scene.Item) -> Bool {
    switch item {
    case .group(let group): group.items.allSatisfy(isFinite)
    case .path(let shape):
      shape.path.controlBounds.map { $0.corners.allSatisfy(\.isFinite) } ?? true
    case .glyphs, .image: true
    }
  }

  @Test(arguments: unusable.indices)
  func unusableDataSayWhy(index: Int) {
    let (_, data, message) = Self.unusable[index]
    for mark in [Contour(data), FilledContour(data)] as [any Mark] {
      #expect {
        try mark.resolved(in: MarkContext())
      } throws: {
        ($0 as? MarkProblem)?.message == message
      }
    }
  }

  @Test func logarithmicAxesNeedPositivePlaces() {
    let mark = Contour(Self.drawable[0].1)
    #expect(throws: MarkProblem.self) { try mark.resolved(in: MarkContext(xScale: .log10)) }
    #expect(throws: MarkProblem.self) {
      try Contour(Expr("x*y"), x: -1...1, y: 1...2).resolved(in: MarkContext(xScale: .log10))
    }
  }

  @Test func functionsOfAllKindsAreDrawn() throws {
    let functions: [@Sendable (Double, Double) -> Double] = [
      { _, _ in 1e300 }, { x, y in 1e300 * x * y }, { x, y in 1e-300 * (x + y) },
      { x, y in 1 / (x * y) }, { x, _ in x < 0 ? .nan : 1 }, { x, y in x > y ? .infinity : y },
      { x, y in x.rounded() + y.rounded() }, { x, _ in x < 0 ? -1 : 1 },
    ]
    for function in functions {
      let compiled = try figure([
        FilledContour(x: -1...1, y: -1...1, function).resolution(20),
        Contour(x: -1...1, y: -1...1, function).resolution(20),
      ])
      #expect(compiled.scene.items.allSatisfy(isFinite))
    }
  }

  @Test func factsCountLinesAndLevels() throws {
    let field = Contour(Expr("x**2 + y**2"), x: -2...2, y: -2...2, levels: [1, 3, 5])
    let facts = try figure([field]).facts.filter { $0.kind == .levels }
    #expect(facts.count == 2)
    let values = Dictionary(uniqueKeysWithValues: facts[1].values.map { ($0.name, $0.numbers) })
    #expect(values["drawn levels"] == [1, 3, 5])
    #expect(values["lines"] == [1, 1, 4])
    #expect(values["closed lines"] == [1, 1, 0])
    #expect(facts[1].sentence == "2 of the 6 lines are closed.")
  }
}
