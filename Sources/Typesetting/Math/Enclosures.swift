import Formula
import Geometry
import Scene

extension MathSetter {
  /// A body in a frame, or struck out.
  func enclosed(_ enclosure: Formula.Enclosure, _ body: Formula) -> MathBox {
    let box = set(body).finished
    return enclosure == .box ? framed(box) : struck(box, enclosure)
  }

  /// LaTeX's `\fbox`: a rule of 0.4 points at a distance of 3 points, at 10 points.
  private func framed(_ body: MathBox) -> MathBox {
    let (gap, rule) = (0.3 * size, 0.04 * size)
    let edge = gap + rule
    var result = MathBox()
    result.add(body, x: edge)
    result.width = body.width + 2 * edge
    let (top, bottom) = (-body.ascent - edge, body.descent + edge)
    let outer = [
      Rectangle(Point(0, top), Point(result.width, top + rule)),
      Rectangle(Point(0, bottom - rule), Point(result.width, bottom)),
      Rectangle(Point(0, top + rule), Point(rule, bottom - rule)),
      Rectangle(Point(result.width - rule, top + rule), Point(result.width, bottom - rule)),
    ]
    for side in outer { result.addRule(side, color: color) }
    return result
  }

  /// Strokes as thick as a fraction bar, which reach a little beyond flat letters.
  private func struck(_ body: MathBox, _ enclosure: Formula.Enclosure) -> MathBox {
    var result = body
    result.glyph = nil
    let rule = constants.fractionRule * em
    let reach = enclosure == .strike ? 0 : 0.08 * em
    let (top, bottom) = (-body.ascent - reach, body.descent + reach)
    if enclosure == .cancel || enclosure == .crossCancel {
      result.addStroke(
        from: Point(0, bottom), to: Point(body.width, top), width: rule, color: color)
    }
    if enclosure == .backCancel || enclosure == .crossCancel {
      result.addStroke(
        from: Point(0, top), to: Point(body.width, bottom), width: rule, color: color)
    }
    if enclosure == .strike {
      let middle = (top + bottom) / 2
      result.addStroke(
        from: Point(0, middle), to: Point(body.width, middle), width: rule, color: color)
    }
    return result
  }
}

extension MathBox {
  /// Draws a line as a filled strip; the extents stay.
  mutating func addStroke(from start: Point, to end: Point, width: Double, color: ThemedColor) {
    let along = end - start
    let length = (along.dx * along.dx + along.dy * along.dy).squareRoot()
    guard length > 0 else { return }
    let side = Vector(-along.dy, along.dx) * (width / 2 / length)
    let corners = [start + side, end + side, end - side, start - side]
    content.draw(
      .path(Scene.Shape(Path(polyline: corners, closed: true), fill: color)),
      ink: Rectangle(bounding: corners))
  }
}
