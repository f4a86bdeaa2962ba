import Scene

/// Lightens and darkens colours by the direction of a facet; hue keeps telling the height.
///
/// Two lights: one at the eye (weight 0.6) and one at the upper left behind it (0.4). Lightness in
/// OKLab changes by at most 0.1; undersides are darker by 0.07. No colour loses more than a quarter
/// of its lightness.
struct Shading {
  private let camera: Camera
  private let key: SpacePoint
  /// How many steps of lightness there are on either side, so that facets share colours.
  private static let steps = 5.0

  init(_ camera: Camera) {
    self.camera = camera
    key = (camera.direction * 0.4 + camera.up * 0.8 - camera.right * 0.55).unit
  }

  /// The change of lightness for a facet with corners in the space of the camera.
  func change(_ corners: [SpacePoint], isTop: Bool) -> Double {
    let last = corners.count - 1
    let normal =
      corners.count == 4
      ? (corners[2] - corners[0]).cross(corners[3] - corners[1]).unit
      : (corners[1] - corners[0]).cross(corners[last] - corners[0]).unit
    let upward = normal.z < 0 ? normal * -1 : normal
    let facing = isTop ? upward : upward * -1
    let light = 0.6 * facing.dot(camera.direction).magnitude + 0.4 * max(0, facing.dot(key))
    let change = min(max((light - 0.62) * 0.3, -0.1), 0.1)
    let stepped = (change / 0.1 * Self.steps).rounded() / Self.steps * 0.1
    return stepped - (isTop ? 0 : 0.07)
  }

  /// A colour made lighter or darker.
  static func shaded(_ color: ThemedColor, by change: Double) -> ThemedColor {
    func shaded(_ color: Color) -> Color {
      var lab = OKLab(color)
      lab.lightness = min(max(lab.lightness + change, 0.75 * lab.lightness), 0.97)
      return lab.color
    }
    guard color.light != color.dark else { return ThemedColor(shaded(color.light)) }
    return ThemedColor(light: shaded(color.light), dark: shaded(color.dark))
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
