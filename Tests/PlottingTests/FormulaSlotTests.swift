import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Every text of a figure takes formulas between dollar signs.
@Suite struct FormulaSlotTests {
  private static let formula = #"$\hat{\alpha}_1$"#

  /// How many of a figure's texts are the formula, by the role of the group they stand in.
  private func formulas(_ figure: Figure) throws -> [String: Int] {
    var result: [String: Int] = [:]
    func visit(_ items: [Scene.Item], _ role: String) {
      for item in items {
        switch item {
        case .group(let group): visit(group.items, group.role.isEmpty ? role : group.role)
        case .glyphs(let run):
          if run.family == Typesetter.mathFamily, run.text.contains(where: { "1𝟏".contains($0) }) {
            result[role, default: 0] += 1
          }
        case .path, .image: continue
        }
      }
    }
    visit(try figure.compile(with: Typesetter()).scene.items, "")
    return result
  }

  @Test func axesTakeFormulas() throws {
    let text = Self.formula
    let figure = Figure("slots", caption: text) {
      Axes(x: text, y: text, title: text) {
        Curve(Expr("x**2"), over: 0...1).label(text)
        Contour(Expr("x*y"), x: 0...1, y: 0...1)
        Annotation(text, at: Point(0.5, 0.5))
      }
      .colorbar(text)
    }
    let found = try formulas(figure)
    #expect(found == ["axis label": 3, "title": 1, "legend": 1, "axes": 1])
  }

  @Test func axesInSpaceTakeFormulas() throws {
    let text = Self.formula
    let figure = Figure("space", caption: text) {
      Axes3D(x: text, y: text, z: text, title: text) {
        Surface(Expr("x*y"), x: -1...1, y: -1...1).label(text)
      }
      .colorbar(text)
    }
    let found = try formulas(figure)
    #expect(found == ["labels": 3, "axis label": 1, "title": 1, "legend": 1])
  }
}
