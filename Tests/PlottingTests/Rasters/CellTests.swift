import Calculus
import Geometry
import Plotting
import Scene
import Testing
import Typesetting

struct CellTests {
  static let frame = Rectangle(x: 0, y: 0, width: 300, height: 200)

  private func canvas(
    x: ClosedRange<Double>, y: ClosedRange<Double>, kind: ScaleKind = .linear
  ) throws -> PlotCanvas {
    PlotCanvas(
      frame: Self.frame, x: AxisScale(kind, domain: x, start: 0, end: 300),
      y: AxisScale(kind, domain: y, start: 200, end: 0), typesetter: try Typesetter(),
      theme: .standard)
  }

  private func drawing(_ mark: some Mark, kind: ScaleKind = .linear) throws -> MarkDrawing {
    let resolved = try mark.resolved(
      in: MarkContext(xScale: kind, yScale: kind, categories: mark.categories))
    let (x, y) = (try #require(resolved.bounds.x), try #require(resolved.bounds.y))
    return try resolved.draw(try canvas(x: x, y: y, kind: kind))
  }

  /// Rows and columns of a pattern are counted as on an axis of numbers, from the upper left corner.
  @Test(arguments: [
    (5, ["0", "1", "2", "3", "4"]), (20, ["0", "5", "10", "15"]),
    (90, ["0", "20", "40", "60", "80"]),
  ])
  func rowsOfAPatternHaveRoundNumbers(size: Int, labels: [String]) throws {
    let diagonal = (0..<size).map { (row: $0, column: $0) }
    let figure = try Figure("spy", caption: "Pattern.", width: 320, aspect: 1.1) {
      Axes { Spy(rows: size, columns: size, nonzeros: diagonal) }.equalAspect()
    }.compile(with: Typesetter())
    #expect(figure.layoutProblems == [])
    let words = DrawnBounds.words(in: figure.scene.items)
    #expect(words == labels + labels.reversed(), "\(words)")
  }

  private func rasters(_ drawing: MarkDrawing) -> [Scene.Raster] {
    drawing.items.compactMap { if case .image(let raster) = $0 { raster } else { nil } }
  }

  /// The pixels of cells, each of which has one colour in all of its pixels.
  private func cells(_ mark: some Mark, _ columns: Int, _ rows: Int) throws -> [UInt8] {
    let raster = try #require(rasters(try drawing(mark)).first)
    let (wide, high) = (raster.columns / columns, raster.rows / rows)
    #expect(raster.columns == columns * wide && raster.rows == rows * high)
    #expect(raster.frame == Self.frame)
    func pixel(_ x: Int, _ y: Int) -> [UInt8] {
      Array(raster.pixels[4 * (y * raster.columns + x)..<4 * (y * raster.columns + x + 1)])
    }
    var result: [UInt8] = []
    for cell in 0..<columns * rows {
      let (x, y) = (cell % columns * wide, cell / columns * high)
      let color = pixel(x, y)
      for (dx, dy) in [(0, high - 1), (wide - 1, 0), (wide - 1, high - 1), (wide / 2, high / 2)] {
        #expect(pixel(x + dx, y + dy) == color)
      }
      result += color
    }
    return result
  }

  private func glyphs(of item: Scene.Item) -> Scene.GlyphRun? {
    switch item {
    case .glyphs(let run): run
    case .group(let group): group.items.lazy.compactMap(glyphs).first
    case .path, .image: nil
    }
  }

  private func bytes(_ color: Color) -> [UInt8] {
    [color.red, color.green, color.blue, color.alpha].map { UInt8(($0 * 255).rounded()) }
  }

  @Test func oneCellIsOnePixelOfItsColor() throws {
    let table = [[0.0, 1, 2], [3, .nan, 4]]
    let pixels = try cells(Heatmap(table), 3, 2)
    for (index, value) in table.joined().enumerated() {
      let pixel = Array(pixels[4 * index..<4 * index + 4])
      if value.isNaN {
        #expect(pixel[3] == 0)
        continue
      }
      for (found, wanted) in zip(pixel, bytes(ColorMap.viridis.color(at: value / 4))) {
        #expect(abs(Int(found) - Int(wanted)) <= 1)
      }
    }
  }

  @Test func rowsBeginWhereTheAuthorSays() throws {
    let table = [[0.0], [1]]
    func top(_ mark: Heatmap) throws -> [UInt8] { Array(try cells(mark, 1, 2).prefix(4)) }
    let (low, high) = (bytes(ColorMap.viridis.color(at: 0)), bytes(ColorMap.viridis.color(at: 1)))
    #expect(try top(Heatmap(table)) == low)
    #expect(try top(Heatmap(table, x: 0...1, y: 0...2)) == high)
    #expect(try top(Heatmap(table, x: 0...1, y: 0...2, origin: .upper)) == low)
  }

  @Test func namedCellsFollowTheOrderOfTheAxes() throws {
    let mark = Heatmap([[1.0, 2], [3, 4]], rows: ["p", "q"], columns: ["a", "b"])
    #expect(mark.categories == Categories(x: ["a", "b"], y: ["q", "p"]))
    var categories = Categories(x: ["z", "a"], y: ["p"])
    categories.formUnion(mark.categories)
    let resolved = try mark.resolved(in: MarkContext(categories: categories))
    // a and b are the second and third place of x; p is below q here.
    #expect(resolved.bounds.x == -0.5...2.5)
    let fact = try #require(resolved.facts.first)
    #expect(fact.sentence.contains("from 1 at (p, a) to 4 at (q, b)"))
    #expect(fact.values.first { $0.name == "greatest at" }?.numbers == [1, 2])
  }

  @Test func functionsAreTakenAtTheCentresOfCells() throws {
    let mark = Heatmap(x: 0...4, y: 0...2, columns: 4, rows: 2) { x, y in x + 10 * y }
    let fact = try #require(try mark.resolved(in: MarkContext()).facts.first)
    #expect(fact.values.first { $0.name == "range" }?.numbers == [5.5, 18.5])
  }

  @Test func unevenCellsAreExactRectangles() throws {
    let mark = ColorMesh(
      x: [0, 1, 4, 10], y: [0, 5, 10], [[1, 1, 2], [3, .nan, 4]])
    let shapes = try drawing(mark).items.compactMap { item -> Rectangle? in
      guard case .path(let shape) = item else { return nil }
      return shape.path.controlBounds
    }
    #expect(rasters(try drawing(mark)).isEmpty)
    // Two equal cells are one rectangle, the empty cell is none.
    #expect(shapes.count == 4)
    let lefts = Set(shapes.map { ($0.minX * 1000).rounded() / 1000 })
    #expect(lefts == [0, 120])
    for shape in shapes {
      // No rectangle reaches into the empty cell.
      let hole = Rectangle(x: 30.01, y: 0, width: 89.98, height: 99.99)
      #expect(shape.intersection(hole).map { $0.width * $0.height < 1e-6 } ?? true)
    }
  }

  @Test func manyUnevenCellsHaveTheColorUnderEachPixel() throws {
    let edges = (0...80).map { Double($0 * $0) }
    let values = (0..<80).map { row in (0..<80).map { Double((row * 37 + $0 * 11) % 17) } }
    let raster = try #require(rasters(try drawing(ColorMesh(x: edges, y: edges, values))).first)
    #expect(raster.columns == 1200 && raster.rows == 800)
    for (column, row) in [(3, 795), (250, 450), (600, 15), (1199, 0)] {
      let x = 6400 * (Double(column) + 0.5) / 1200
      let y = 6400 * (1 - (Double(row) + 0.5) / 800)
      let cell = (edges.lastIndex { $0 <= x } ?? 0, edges.lastIndex { $0 <= y } ?? 0)
      let wanted = bytes(ColorMap.viridis.color(at: values[cell.1][cell.0] / 16))
      let start = 4 * (row * raster.columns + column)
      for channel in 0..<4 {
        #expect(abs(Int(raster.pixels[start + channel]) - Int(wanted[channel])) <= 1)
      }
    }
  }

  @Test func edgesStandWhereLogarithmicAxesHaveThem() throws {
    let drawn = try drawing(
      ColorMesh(x: [1, 10, 100], y: [1, 10, 1000], [[1, 2], [3, 4]]), kind: .log10)
    let shapes = drawn.items.compactMap { item -> Rectangle? in
      guard case .path(let shape) = item else { return nil }
      return shape.path.controlBounds
    }
    #expect(shapes.count == 4)
    #expect(Set(shapes.map { $0.minX.rounded() }) == [0, 150])
    #expect(shapes.contains { ($0.minY - 200 * 2 / 3).magnitude < 1e-9 })
  }

  @Test func wordsInCellsReadOnTheirColors() throws {
    let mark = Heatmap([[0.0, 0.25, 0.5], [0.75, 1, .nan]]).annotated(.fixed(2))
    let drawn = try drawing(mark)
    #expect(drawn.texts.count == 5)
    for text in drawn.texts {
      let run = try #require(glyphs(of: text.item))
      let ground = ColorMap.viridis.color(at: try #require(Double(run.text)))
      #expect(run.color.light.contrast(to: ground) >= 4.5)
    }
    let crowded = Heatmap((0..<60).map { row in (0..<60).map { Double(row * $0) } }).annotated()
    let left = try drawing(crowded).facts.first { $0.kind == .labels }
    #expect(left?.values.first { $0.name == "left out" }?.numbers == [3600])
  }

  @Test func imagesKeepTheirPixels() throws {
    let bytes: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7]
    #expect(
      try cells(Image(width: 2, height: 2, pixels: bytes), 2, 2)
        == [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 8, 7, 255])
    #expect(
      try cells(Image([[.black], [.white, .black]]), 2, 2)
        == [0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255])
  }

  @Test func patternsFillTheCellsOfEntries() throws {
    let mark = Spy([[1, 0, 0], [0, 0, -2], [0, 3, 4]])
    let fact = try #require(try mark.resolved(in: MarkContext()).facts.first)
    #expect(fact.values.first { $0.name == "nonzeros" }?.numbers == [4])
    #expect(fact.values.first { $0.name == "bandwidth" }?.numbers == [1])
    guard case .path(let shape) = try #require(try drawing(mark).items.first) else { return }
    let moves = shape.path.elements.compactMap { element -> Point? in
      if case .move(let point) = element { point } else { nil }
    }
    #expect(moves.count == 4)
    let corners = moves.map { [($0.x / 100).rounded(), ($0.y / (200 / 3)).rounded(.down)] }
    #expect(Set(corners) == [[0, 0], [2, 1], [1, 2], [2, 2]])
  }
}
