import Formula
import Geometry
import Scene
import Testing
import Typesetting

@Suite struct MathTableTests {
  let math: MathFixture

  init() throws { math = try MathFixture() }

  private func table(
    _ kind: Formula.Table.Kind, _ rows: [[Formula]], _ alignments: [Formula.Table.Alignment] = []
  ) -> Formula {
    .table(.init(kind: kind, rows: rows, alignments: alignments))
  }

  @Test func aMatrixIsCentredOnTheAxis() throws {
    for rows in 1...5 {
      let box = try math.set(.column(rows))
      #expect(isClose((box.ascent - box.descent) / 2, 25))
      #expect(isClose(box.height, 120 * Double(rows)), "lines are 12 points apart at 10 points")
    }
  }

  @Test func columnsAreAligned() throws {
    let rows: [[Formula]] = [[.one, .number("100")], [.number("100"), .one]]
    func pens(_ alignment: Formula.Table.Alignment) throws -> [Double] {
      math.glyphs(try math.set(table(.matrix, rows, [alignment, alignment]))).map(\.pen.x)
    }
    let one = try math.set(.one).width
    #expect(isClose(try pens(.left)[0], 0))
    #expect(isClose(try pens(.center)[0], one))
    #expect(isClose(try pens(.right)[0], 2 * one))
    #expect(isClose(try pens(.left)[1], 3 * one + 100), "columns are an em apart")
  }

  @Test func rowsOfTallCellsDoNotTouch() throws {
    let tall = Formula.over(.over(.one, .x), .over(.one, .x))
    let box = try math.set(table(.matrix, [[tall], [tall]]))
    let bars = rules(of: box.items).sorted { $0.minY < $1.minY }
    #expect(bars.count == 6)
    let cell = try math.set(tall, .text)
    #expect(isClose(box.height, 2 * (cell.height + 32)))
  }

  @Test func alignedLinesMeetAtTheirRelation() throws {
    let box = try math.set(
      table(
        .aligned, [[.x, .row([.equals, .one])], [.row([.x, .plus, .x]), .row([.equals, .n])]]))
    let equals = math.glyphs(try math.set(.equals))[0].name
    let pens = math.glyphs(box).filter { $0.name == equals }.map(\.pen.x)
    #expect(pens.count == 2 && isClose(pens[0], pens[1]))
    let wide = try math.set(.row([.x, .plus, .x])).width
    #expect(isClose(pens[0], wide + 500 / 18), "a thick space before the relation")
  }

  @Test func missingAndEmptyCellsAreEmpty() throws {
    let box = try math.set(table(.matrix, [[.one], [], [.row([]), .one]]))
    #expect(box.width.isFinite)
    let none = try math.set(table(.cases, []))
    #expect(none.width == 0 && none.items.isEmpty)
  }
}
