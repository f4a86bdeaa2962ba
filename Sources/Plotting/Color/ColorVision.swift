private import Calculus
public import Scene

/// A kind of colour vision that lacks one of the three cones.
public enum ColorVision: Sendable, Hashable, CaseIterable {
  /// Without long-wave cones: red is dark.
  case protanopia
  /// Without middle-wave cones: red and green are alike.
  case deuteranopia
  /// Without short-wave cones: blue and green are alike.
  case tritanopia

  /// A colour as such eyes see it, clamped to sRGB; its opacity stays.
  ///
  /// Source: G. Machado, M. Oliveira and L. Fernandes, "A physiologically-based model for simulation
  /// of color vision deficiency" (2009), severity 1, applied to linear components.
  public func simulated(_ color: Color) -> Color {
    let (r, g, b) = color.linear
    let m = matrix
    var seen = Color(
      linearRed: m[0] * r + m[1] * g + m[2] * b, green: m[3] * r + m[4] * g + m[5] * b,
      blue: m[6] * r + m[7] * g + m[8] * b)
    seen.alpha = color.alpha
    return seen
  }

  private var matrix: [Double] {
    switch self {
    case .protanopia:
      [
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998,
      ]
    case .deuteranopia:
      [
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
        0.968881,
      ]
    case .tritanopia:
      [
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900,
      ]
    }
  }
}
