import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

struct CellProblemTests {
  private func message(_ mark: some Mark, scale: ScaleKind = .linear) -> String {
    do throws(MarkProblem) {
      _ = try mark.resolved(in: MarkContext(xScale: scale, yScale: scale))
      return ""
    } catch { return error.message }
  }

  @Test func problemsSayWhatIsWrong() {
    let table = [[1.0, 2], [3, 4]]
    #expect(message(Heatmap([])) == "there are no values")
    #expect(message(Heatmap([[1, 2], [3]])) == "row 2 has 1 values, but the first has 2")
    #expect(message(Heatmap([[.nan, .infinity]])) == "no cell has a finite value")
    #expect(message(Heatmap(table, rows: ["a"])) == "there are 1 names for 2 rows")
    #expect(message(Heatmap(table, rows: ["a", "a"])) == "two rows have the name “a”")
    #expect(message(Heatmap(table), scale: .log10).contains("logarithmic axis"))
    #expect(message(Heatmap(table, x: -1...1, y: 0...1), scale: .log10).contains("begins at −1"))
    #expect(message(Heatmap(Expr("z*w*q"), x: 0...1, y: 0...1)).contains("may vary"))
    #expect(message(ColorMesh(x: [0, 1], y: [0, 1, 2], table)).contains("2 edges along x"))
    #expect(message(ColorMesh(x: [0, 2, 1], y: [0, 1, 2], table)).contains("all rise"))
    #expect(message(ColorMesh(x: [0, .nan, 1], y: [0, 1, 2], table)).contains("not finite"))
    #expect(message(ColorMesh(x: [0, 1, 2], y: [1, 2, 3], table), scale: .log10) != "")
    #expect(message(Image(width: 2, height: 2, pixels: [1])).contains("12 or 16 bytes"))
    #expect(message(Image(width: 0, height: 2, pixels: [])).contains("0 pixels wide"))
    #expect(message(Spy(rows: 2, columns: 2, nonzeros: [(2, 0)])).contains("outside the 2 × 2"))
    #expect(message(Spy([[1, 2], [3]])).contains("row 2"))
  }

  /// Marks of odd data either say what is wrong or make a figure.
  @Test func oddDataMakeFiguresOrProblems() throws {
    let odd = [0, 1, -1, .nan, .infinity, -.infinity, 1e300, -1e300, 1e-300, 1.7e308]
    let typesetter = try Typesetter()
    var state: UInt64 = 7
    func pick() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return odd[Int(state >> 33) % odd.count]
    }
    var drawn = 0
    for round in 0..<60 {
      let (rows, columns) = (round % 4, 1 + round % 3)
      let table = (0..<rows).map { _ in (0..<columns).map { _ in pick() } }
      let edges = (0...columns).map { _ in pick() }
      let norms: [ColorNorm] = [
        .linear, .log, .symmetricLog(linear: pick()), .power(pick()), .centered(at: pick()),
      ]
      let marks: [any Mark] = [
        Heatmap(table, rows: [], columns: []).norm(norms[round % 5]).annotated(),
        Heatmap(table).banded(round - 2).gridLines(),
        ColorMesh(x: edges, y: (0...rows).map(Double.init), table).norm(norms[(round + 1) % 5]),
        Spy(table, above: pick()), Image(width: rows, height: columns, pixels: [1, 2, 3]),
      ]
      for mark in marks {
        do throws(FigureError) {
          let figure = Figure("odd", caption: "Odd <data> & $x$.", width: 200) {
            Axes { mark }.colorbar()
          }
          _ = try figure.compile(with: typesetter)
          drawn += 1
        } catch { #expect(!error.message.isEmpty && !error.cure.isEmpty) }
      }
    }
    #expect(drawn > 30)
  }
}
