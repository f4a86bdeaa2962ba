import Calculus
import RealModule
package import Scene

/// A colour in OKLab, a space in which equal steps of lightness look equal.
///
/// Source: B. Ottosson, "A perceptual color space for image processing" (2020); the matrices are
/// the published ones.
package struct OKLab: Sendable, Hashable {
  /// The lightness, 0 for black to 1 for white.
  package var lightness: Double
  /// Green (negative) to red.
  package var a: Double
  /// Blue (negative) to yellow.
  package var b: Double

  /// Creates a colour from its coordinates.
  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// The coordinates of an sRGB colour; its opacity is left out.
  package init(_ color: Color) {
    let (l, m, s) = Self.cones(color.linear)
    self.init(roots: (l.pow(1.0 / 3), m.pow(1.0 / 3), s.pow(1.0 / 3)))
  }

  /// The coordinates of the colour to which cones respond by the cubes of three numbers.
  private init(roots: (Double, Double, Double)) {
    let (l, m, s) = roots
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    self.b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The nearest sRGB colour by clamping each component.
  package var color: Color {
    let light = linear
    return Color(linearRed: light.red, green: light.green, blue: light.blue)
  }

  /// The square of the distance to the nearest colour of sRGB, by clamping each component.
  /// - Parameter limit: a square that others are held against, near which none may be inexact.
  func squareBeyondGamut(near limit: Double) -> Double {
    let light = linear
    let isInGamut =
      light.red >= 0 && light.red <= 1 && light.green >= 0 && light.green <= 1
      && light.blue >= 0 && light.blue <= 1
    guard !isInGamut else { return 0 }
    func unit(_ value: Double) -> Double { min(max(value, 0), 1) }
    let cones = Self.cones((unit(light.red), unit(light.green), unit(light.blue)))
    let own = roots
    // What is hardly moved has nearly the same roots.
    if let l = Self.root(of: cones.l, near: own.l), let m = Self.root(of: cones.m, near: own.m),
      let s = Self.root(of: cones.s, near: own.s)
    {
      let square = squaredDistance(to: OKLab(roots: (l, m, s)))
      if (square - limit).magnitude > 1e-3 * limit { return square }
    }
    let shown = OKLab(
      roots: (Double.root(cones.l, 3), Double.root(cones.m, 3), Double.root(cones.s, 3)))
    return squaredDistance(to: shown)
  }

  private func squaredDistance(to other: OKLab) -> Double {
    let (l, a, b) = (other.lightness - lightness, other.a - a, other.b - b)
    return l * l + a * a + b * b
  }

  /// The cube root of a number by two steps of Halley's method from a near one, to 10⁻⁹ of it;
  /// `nil` where the start is too far away for that.
  private static func root(of value: Double, near start: Double) -> Double? {
    var root = start
    guard (root * root * root - value).magnitude <= 0.25 * value else { return nil }
    for _ in 0..<2 {
      let cube = root * root * root
      root *= (cube + 2 * value) / (2 * cube + value)
    }
    return root
  }

  /// How the three kinds of cones respond to components proportional to light.
  private static func cones(
    _ light: (red: Double, green: Double, blue: Double)
  ) -> (l: Double, m: Double, s: Double) {
    let (r, g, b) = light
    return (
      0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
      0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
      0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b
    )
  }

  /// The cube roots of how cones respond to the colour.
  private var roots: (l: Double, m: Double, s: Double) {
    (
      lightness + 0.3963377774 * a + 0.2158037573 * b,
      lightness - 0.1055613458 * a - 0.0638541728 * b,
      lightness - 0.0894841775 * a - 1.2914855480 * b
    )
  }

  /// The components of sRGB proportional to light; those that do not exist lie outside 0...1.
  private var linear: (red: Double, green: Double, blue: Double) {
    let (l, m, s) = roots
    let (x, y, z) = (l.pow(3), m.pow(3), s.pow(3))
    return (
      4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
      -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
      -0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z
    )
  }

  /// The colour a share of the way to another.
  package func interpolated(to other: OKLab, by share: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * share,
      a: a + (other.a - a) * share, b: b + (other.b - b) * share)
  }

  /// Whether the colour as it is shown has less than a contrast to a ground of a luminance.
  fileprivate func contrasts(less wanted: Double, luminance ground: Double) -> Bool {
    // Components that are coded for the screen and decoded again are the same but for rounding, and
    // but for a millionth of them where the two parts of the transfer curve meet.
    let (red, green, blue) = linear
    func unit(_ value: Double) -> Double { min(max(value, 0), 1) }
    let contrast = Color.contrast(Color.luminance(unit(red), unit(green), unit(blue)), ground)
    if (contrast - wanted).magnitude > 1e-5 * wanted { return contrast < wanted }
    return Color.contrast(color.luminance, ground) < wanted
  }
}

extension Color {
  /// The components without the transfer curve of sRGB, proportional to light.
  package var linear: (red: Double, green: Double, blue: Double) {
    func light(_ c: Double) -> Double {
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055).pow(2.4)
    }
    return (light(red), light(green), light(blue))
  }

  /// Creates an opaque colour from components proportional to light, clamped to 0...1.
  package init(linearRed red: Double, green: Double, blue: Double) {
    func coded(_ c: Double) -> Double {
      c <= 0.0031308 ? max(c, 0) * 12.92 : 1.055 * min(c, 1).pow(1 / 2.4) - 0.055
    }
    self.init(red: coded(red), green: coded(green), blue: coded(blue))
  }

  /// The relative luminance of WCAG 2.2: 0 for black to 1 for white.
  package var luminance: Double {
    let (r, g, b) = linear
    return Self.luminance(r, g, b)
  }

  fileprivate static func luminance(_ red: Double, _ green: Double, _ blue: Double) -> Double {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The contrast ratio of WCAG 2.2 between two colours, from 1 to 21.
  package func contrast(to other: Color) -> Double {
    Self.contrast(luminance, other.luminance)
  }

  /// The contrast ratio between two luminances.
  fileprivate static func contrast(_ a: Double, _ b: Double) -> Double {
    (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour of this hue with just enough contrast on a ground: darkened on light grounds and
  /// lightened on dark ones in OKLab, unchanged where it reads already.
  package func readable(on ground: Color, contrast wanted: Double = 4.5) -> Color {
    let light = ground.luminance
    guard Self.contrast(luminance, light) < wanted else { return self }
    let start = OKLab(self)
    let end = OKLab(lightness: light > 0.18 ? 0 : 1, a: 0, b: 0)
    var (low, high) = (0.0, 1.0)
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if start.interpolated(to: end, by: middle).contrasts(less: wanted, luminance: light) {
        low = middle
      } else {
        high = middle
      }
    }
    return start.interpolated(to: end, by: high).color
  }
}

extension ThemedColor {
  /// Inks of this hue that can be seen as lines and arrows on the grounds of both appearances: with
  /// the contrast of 3 to 1 of WCAG 2.2, criterion 1.4.11.
  package func visible(on ground: ThemedColor) -> ThemedColor {
    readable(on: ground, contrast: 3)
  }

  /// Inks of this hue that read as small text on the grounds of both appearances.
  package func readable(on ground: ThemedColor, contrast: Double = 4.5) -> ThemedColor {
    ThemedColor(
      light: light.readable(on: ground.light, contrast: contrast),
      dark: dark.readable(on: ground.dark, contrast: contrast))
  }
}
