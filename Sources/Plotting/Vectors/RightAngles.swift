internal import Geometry
private import RealModule

/// How far arrows are from right angles to contour lines, on the page.
struct RightAngles {
  private var greatest: Double?

  /// Takes an arrow and the direction of the contour line at its start.
  mutating func add(_ arrow: Vector, contour: Vector) {
    guard let a = arrow.normalized, let b = contour.normalized else { return }
    let angle = Double.atan2(y: a.dot(b).magnitude, x: a.cross(b).magnitude) * 180 / .pi
    greatest = max(greatest ?? 0, angle)
  }

  /// The greatest deviation, in words and in degrees; nothing without arrows.
  func facts(of subject: String) -> [Fact] {
    guard let greatest else { return [] }
    let words =
      greatest <= 0.5
      ? "The arrows are perpendicular to the contour lines."
      : "As the units of the axes differ, the arrows are drawn up to "
        + "\(Words.number((greatest * 10).rounded() / 10))° from perpendicular to the contour lines."
    return [
      Fact(
        words, kind: .perpendicularity, of: subject, [Fact.Value("degrees", [greatest])])
    ]
  }
}
