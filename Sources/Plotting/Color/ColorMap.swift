public import Scene

/// Colours for the numbers from 0 to 1.
public struct ColorMap: Sendable, Hashable {
  /// The name, as it is known elsewhere.
  public let name: String
  private let colors: [Color]

  /// Creates a map through evenly spaced colours, linear in sRGB between them.
  ///
  /// - Parameter colors: the colours from 0 to 1; none gives black, one gives that everywhere.
  public init(name: String, colors: [Color]) {
    self.name = name
    self.colors = colors.isEmpty ? [.black] : colors
  }

  init(name: String, table: [UInt32]) {
    self.init(name: name, colors: table.map { Color(hex: $0) })
  }

  /// From blue over a near-white middle to red, for values on both sides of a centre.
  ///
  /// The two arms have the same lightness at the same distance from it. Interpolated in OKLab.
  public static let blueRed: ColorMap = {
    let ends = (
      OKLab(lightness: 0.42, a: -0.02, b: -0.15), OKLab(lightness: 0.42, a: 0.15, b: 0.06)
    )
    let middle = OKLab(lightness: 0.965, a: 0, b: 0)
    let colors = (-16...16).map { step in
      middle.interpolated(to: step < 0 ? ends.0 : ends.1, by: Double(abs(step)) / 16).color
    }
    return ColorMap(name: "blueRed", colors: colors)
  }()

  /// The map with its ends exchanged.
  public var reversed: ColorMap {
    ColorMap(name: name + " reversed", colors: colors.reversed())
  }

  /// The colour of a number; below 0 as 0, above 1 as 1, not-a-number as 0.
  public func color(at t: Double) -> Color {
    let place = min(max(t.isNaN ? 0 : t, 0), 1) * Double(colors.count - 1)
    let index = min(Int(place), max(colors.count - 2, 0))
    let share = place - Double(index)
    guard share > 0 else { return colors[index] }
    let (a, b) = (colors[index], colors[index + 1])
    return Color(
      red: a.red + (b.red - a.red) * share, green: a.green + (b.green - a.green) * share,
      blue: a.blue + (b.blue - a.blue) * share, alpha: a.alpha + (b.alpha - a.alpha) * share)
  }
}
