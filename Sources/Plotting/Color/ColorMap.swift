public import Scene

/// Colours for the numbers from 0 to 1.
public struct ColorMap: Sendable, Hashable {
  /// The name, as it is known elsewhere.
  public let name: String
  private let places: [Double]
  private let colors: [Color]

  /// Creates a map through evenly spaced colours, linear in sRGB between them.
  ///
  /// - Parameter colors: the colours from 0 to 1; none gives black, one gives that everywhere.
  public init(name: String, colors: [Color]) {
    self.name = name
    self.colors = colors.isEmpty ? [.black] : colors
    let last = max(Double(colors.count - 1), 1)
    places = self.colors.indices.map { Double($0) / last }
  }

  init(name: String, table: [UInt32]) {
    self.init(name: name, colors: table.map { Color(hex: $0) })
  }

  /// Creates a map through colours at places: entries are 0xPPRRGGBB with places from 0 to 255.
  init(name: String, nodes: [UInt32]) {
    self.init(
      name: name, places: nodes.map { Double($0 >> 24) / 255 },
      colors: nodes.map { Color(hex: $0 & 0xFF_FFFF) })
  }

  private init(name: String, places: [Double], colors: [Color]) {
    self.name = name
    self.places = places
    self.colors = colors
  }

  /// The map with its ends exchanged.
  public var reversed: ColorMap {
    ColorMap(
      name: name + " reversed", places: places.reversed().map { 1 - $0 },
      colors: colors.reversed())
  }

  /// The colour of a number; below 0 as 0, above 1 as 1, not-a-number as 0.
  public func color(at t: Double) -> Color {
    let place = min(max(t.isNaN ? 0 : t, 0), 1)
    var (low, high) = (0, places.count - 1)
    guard place > places[low], high > 0 else { return colors[0] }
    guard place < places[high] else { return colors[high] }
    while high - low > 1 {
      let middle = (low + high) / 2
      if places[middle] <= place { low = middle } else { high = middle }
    }
    let share = (place - places[low]) / (places[high] - places[low])
    guard share > 0 else { return colors[low] }
    let (a, b) = (colors[low], colors[high])
    return Color(
      red: a.red + (b.red - a.red) * share, green: a.green + (b.green - a.green) * share,
      blue: a.blue + (b.blue - a.blue) * share, alpha: a.alpha + (b.alpha - a.alpha) * share)
  }

  /// Evenly spaced colours, both ends included; the middle one for a count of 1.
  public func sampled(_ count: Int) -> [Color] {
    guard count > 1 else { return count == 1 ? [color(at: 0.5)] : [] }
    return (0..<count).map { color(at: Double($0) / Double(count - 1)) }
  }
}
