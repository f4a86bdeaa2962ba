import Formula
import Geometry
import Scene
import Typesetting

/// Sets formulas 100 points large, so that a MATH constant of n units (of 1000 an em) is n / 10
/// points.
struct MathFixture {
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  init(family: String) throws { typesetter = try Typesetter(mathFamily: family) }

  func set(_ formula: Formula, _ style: Formula.Style = .display) throws -> TextBox {
    try typesetter.formula(
      formula, size: 100, color: ThemedColor(light: .black, dark: .white), style: style)
  }

  /// The glyphs with their size and pen position, in drawing order.
  func glyphs(_ box: TextBox) -> [PlacedGlyph] {
    runs(of: box.items).flatMap { run in
      run.glyphs.map { PlacedGlyph(name: $0.outline.name, size: run.size, pen: $0.position) }
    }
  }
}

extension MathFixture {
  /// The ink of every glyph, in drawing order.
  func inks(_ box: TextBox) -> [Rectangle] {
    runs(of: box.items).flatMap { run in
      run.glyphs.compactMap { glyph in
        glyph.outline.path.applying(
          .scale(run.size, run.size).then(.translation(glyph.position.x, glyph.position.y))
        ).bounds
      }
    }
  }
}

struct PlacedGlyph: Hashable {
  var name: String
  var size: Double
  var pen: Point
}

extension Formula {
  static func variable(_ name: String) -> Formula { .identifier(name, .italic) }
  static let plus = Formula.symbol("+", .binary)
  static let minus = Formula.symbol("−", .binary)
  static let equals = Formula.symbol("=", .relation)
  static let sum = Formula.symbol("∑", .large)
  static let integral = Formula.symbol("∫", .integral)
  static let open = Formula.symbol("(", .open)
  static let close = Formula.symbol(")", .close)
  static let x = variable("x")
  static let n = variable("n")
  static let one = Formula.number("1")
  static func over(_ top: Formula, _ bottom: Formula) -> Formula {
    .fraction(top, bottom, bar: true, style: nil)
  }
  static func scripted(_ base: Formula, sub: Formula? = nil, sup: Formula? = nil) -> Formula {
    .scripts(base, sub: sub, sup: sup)
  }
  static func column(_ rows: Int) -> Formula {
    .table(.init(kind: .matrix, rows: (0..<rows).map { [.number("\($0)")] }))
  }
}
