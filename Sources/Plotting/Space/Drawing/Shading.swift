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
  /// How far from sRGB a colour may lie in OKLab: nobody sees that.
  private static let slack = 1e-3
  /// The parts of a change of which those are taken that lead to no colour beyond.
  private static let parts = 4096

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
    /// How far from what is shown a colour is, that is lightened by so many parts.
    func distance(_ count: Int) -> Double {
      lightened(Double(count) / Double(parts)).squareBeyondGamut(near: slack * slack).squareRoot()
    }
    var low = (count: 0, distance: 0.0)
    var high = (count: parts, distance: distance(parts))
    guard high.distance >= slack else { return lightened(1).color }
    var tries = 0
    while high.count - low.count > 1 {
      // Beyond sRGB the distance grows about in proportion.
      let share = tries < 6 ? (slack - low.distance) / (high.distance - low.distance) : 0.5
      let step = Int(share * Double(high.count - low.count))
      let count = min(max(low.count + step, low.count + 1), high.count - 1)
      let found = distance(count)
      if found < slack { low = (count, found) } else { high = (count, found) }
      tries += 1
    }
    return lightened(Double(low.count) / Double(parts)).color
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
