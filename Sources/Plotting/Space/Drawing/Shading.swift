package import Scene

/// Lightens and darkens colours by the direction of a facet; hue keeps telling the value.
///
/// Two lights: one at the eye (weight 0.6) and one at the upper left behind it (0.4). Directions are
/// those in the space of the camera, where facets have the shape that is seen, so that the units of
/// data make no difference. Lightness in OKLab changes and nothing else: a change that would leave
/// sRGB is cut short. No colour loses more than a quarter of its lightness.
package struct Shading: Sendable {
  private let camera: Camera
  private let key: SpacePoint
  /// The steps of lightness, so that facets share colours: hardly to be told apart.
  private static let step = 0.02

  package init(_ camera: Camera) {
    self.camera = camera
    key = (camera.direction * 0.4 + camera.up * 0.8 - camera.right * 0.55).unit
  }

  /// The change of lightness for a facet, in even steps.
  /// - Parameters:
  ///   - facing: a vector across the facet on the side that is seen.
  ///   - most: the greatest change either way.
  package func change(facing: SpacePoint, most: Double) -> Double {
    let unit = facing.unit
    let light = 0.6 * unit.dot(camera.direction).magnitude + 0.4 * max(0, unit.dot(key))
    let steps = max((most / Self.step).rounded(), 1)
    return most * (min(max((light - 0.62) * 3, -1), 1) * steps).rounded() / steps
  }

  /// A colour made lighter or darker.
  package static func shaded(_ color: ThemedColor, by change: Double) -> ThemedColor {
    guard color.light != color.dark else { return ThemedColor(shaded(color.light, change)) }
    return ThemedColor(light: shaded(color.light, change), dark: shaded(color.dark, change))
  }

  private static func shaded(_ color: Color, _ change: Double) -> Color {
    shaded(OKLab(color), change)
  }

  /// A colour given in OKLab made lighter or darker.
  static func shaded(_ start: OKLab, _ change: Double) -> Color {
    let target = min(
      max(start.lightness + change, 0.75 * start.lightness), max(0.97, start.lightness))
    func lightened(_ share: Double) -> OKLab {
      var lab = start
      lab.lightness += (target - start.lightness) * share
      return lab
    }
    let whole = lightened(1)
    if isTrue(whole) { return whole.color }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if isTrue(lightened(middle)) { low = middle } else { high = middle }
    }
    return lightened(low).color
  }

  /// Whether a colour exists in sRGB, so that it is shown as it is.
  private static func isTrue(_ lab: OKLab) -> Bool {
    guard let shown = lab.clamped else { return true }
    let (l, a, b) = (shown.lightness - lab.lightness, shown.a - lab.a, shown.b - lab.b)
    return l * l + a * a + b * b < 1e-6
  }

  /// The tint in which a whole surface of one colour looks like that colour: inks are made for thin
  /// lines, and areas of them look dark.
  static func tint(_ color: ThemedColor) -> ThemedColor {
    func tint(_ color: Color) -> Color {
      var lab = OKLab(color)
      lab.lightness = max(lab.lightness, min(lab.lightness + 0.14, 0.78))
      return lab.color
    }
    return ThemedColor(light: tint(color.light), dark: tint(color.dark))
  }
}
