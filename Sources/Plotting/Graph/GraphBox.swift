internal import Calculus
internal import Geometry
internal import Scene
internal import Typesetting

/// The box of a node, measured: title, value, and below it the derivative of the
/// result by it.
struct GraphBox {
  private static let padding = 5.0

  private let head: TextBox
  private let value: TextBox
  private let adjoint: TextBox
  private let theme: Theme
  /// The size of the framed part.
  let frame: Size

  init(
    _ node: ComputationTrace.Node, title: String, size: Double, context: PanelContext
  ) throws(MarkProblem) {
    theme = context.theme
    let setter = context.typesetter
    head = try setter.measured(
      title, style: TextStyle(size: size, weight: .semibold, color: theme.ink))
    value = try setter.measured(
      Self.number(node.value), style: TextStyle(size: size, color: .blue))
    adjoint = try setter.measured(
      Self.number(node.adjoint), style: TextStyle(size: size, color: .red))
    frame = Size(
      max(head.width + 2 * Self.padding, value.width + 2 * Self.padding, adjoint.width),
      head.height + value.height + 2 * Self.padding)
  }

  /// The room a node takes, derivative included.
  var size: Size { Size(frame.width, frame.height + 2 + adjoint.height) }

  /// Four decimals at most, none that are zero; very large and small numbers with an exponent.
  static func number(_ value: Double) -> String {
    let isFar = value.magnitude >= 1e7 || value != 0 && value.magnitude < 1e-3
    var text = (isFar ? NumberFormat.scientific(3) : .fixed(4)).string(value)
    if !isFar, text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    if text == "-0" { text = "0" }
    return String(text.map { $0 == "-" ? "\u{2212}" : $0 })
  }

  /// The framed part when the middle of it is at a point.
  func outline(at center: Point) -> Rectangle {
    Rectangle(
      x: center.x - frame.width / 2, y: center.y - frame.height / 2, width: frame.width,
      height: frame.height)
  }

  /// The box with the middle of its framed part at a point.
  func drawn(at center: Point) -> (items: [Scene.Item], texts: [PlacedText]) {
    let box = outline(at: center)
    let items: [Scene.Item] = [
      .path(
        Scene.Shape(
          Path(rounded: box, radius: 4), fill: theme.background,
          stroke: Stroke(theme.spine, width: 1)))
    ]
    let top = box.minY + Self.padding
    let texts = [
      head.placed(at: Point(center.x, top), anchor: TextAnchor(.middle, .top)),
      value.placed(at: Point(center.x, top + head.height), anchor: TextAnchor(.middle, .top)),
      adjoint.placed(at: Point(center.x, box.maxY + 2), anchor: TextAnchor(.middle, .top)),
    ]
    return (items, texts)
  }
}
