internal import Geometry
internal import Scene

extension ThemedColor {
  /// The opaque colour that looks like this ink let through over a ground, so that no grid line
  /// shows in filled areas.
  /// - Parameter share: 0 gives the ground, 1 the ink.
  func tinted(_ share: Double, on ground: ThemedColor) -> ThemedColor {
    func mixed(_ ink: Color, _ ground: Color) -> Color {
      let t = share * ink.alpha
      return Color(
        red: ground.red + (ink.red - ground.red) * t,
        green: ground.green + (ink.green - ground.green) * t,
        blue: ground.blue + (ink.blue - ground.blue) * t)
    }
    return ThemedColor(light: mixed(light, ground.light), dark: mixed(dark, ground.dark))
  }

  /// The ink of words that stand on this colour, in each appearance: that of the theme or that of its
  /// ground if it has a contrast of 4.5 to 1, else black or white, one of which always has.
  func words(_ theme: Theme) -> ThemedColor {
    func chosen(_ fill: Color, _ inks: [Color]) -> Color {
      let contrasts = inks.map { $0.contrast(to: fill) }
      let best = contrasts.indices.max { contrasts[$0] < contrasts[$1] } ?? 0
      return inks[contrasts.firstIndex { $0 >= 4.5 } ?? best]
    }
    return ThemedColor(
      light: chosen(light, [theme.ink.light, theme.background.light, .black, .white]),
      dark: chosen(dark, [theme.ink.dark, theme.background.dark, .black, .white]))
  }
}

extension MarkDrawing {
  /// The drawing without paths whose coordinates are not finite: those of data too near the ends of
  /// the numbers for a scale between them.
  var finite: MarkDrawing {
    var result = self
    result.items = items.filter { item in
      guard case .path(let shape) = item else { return true }
      return shape.path.elements.allSatisfy { element in
        switch element {
        case .move(let p), .line(let p): p.isFinite
        case .cubic(let a, let b, let c): a.isFinite && b.isFinite && c.isFinite
        case .close: true
        }
      }
    }
    result.obstacles = obstacles.filter { $0.width.isFinite && $0.height.isFinite }
    return result
  }
}

/// How areas of data are inked.
enum ChartInk {
  /// The share of ink in the fill of bars.
  static let bar = 0.72
  /// The share of ink in the fill of boxes and violins, on which lines are drawn.
  static let box = 0.28

  /// An area with its outline.
  static func swatch(_ ink: ThemedColor, share: Double, theme: Theme) -> LegendEntry.Swatch {
    LegendEntry.Swatch(stroke: Stroke(ink, width: 1), fill: ink.tinted(share, on: theme.background))
  }
}

extension Words {
  /// "2 of 50 values are missing", or nothing.
  static func missing(_ missing: Int, of total: Int, _ things: String = "values") -> String {
    guard missing > 0 else { return "" }
    return missing == 1
      ? " One of \(total) \(things) is missing." : " \(missing) of \(total) \(things) are missing."
  }

  /// " of the weight 12.5" for a sample with weights, or nothing.
  static func weight(_ sample: Sample) -> String {
    sample.weights.isEmpty ? "" : " of the weight \(number(sample.weight))"
  }

  /// A count with its noun.
  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "one \(one)" : "\(count) \(many)"
  }
}

extension Sample {
  /// The weight of all values, for programs; nothing where each counts once.
  var weightFacts: [Fact.Value] { weights.isEmpty ? [] : [Fact.Value("weight", [weight])] }
}

extension ClosedRange<Double> {
  /// The range with a share of its length added at either end, in the measure of an axis.
  func widened(below: Double, above: Double, on scale: ScaleKind) -> ClosedRange<Double> {
    let (low, high) = (scale.measure(lowerBound), scale.measure(upperBound))
    let span = high - low
    guard span.isFinite, span > 0 else { return self }
    let a = below == 0 ? lowerBound : scale.value(ofMeasure: low - below * span)
    let b = above == 0 ? upperBound : scale.value(ofMeasure: high + above * span)
    return a.isFinite && b.isFinite && a <= b ? a...b : self
  }
}

extension ChartInk {
  /// Series in the order of their names in a legend: of parts upon one another the topmost first.
  /// - Parameter isBelow: whether a part stands below the baseline, where later parts are lower.
  static func named<Part>(
    _ parts: [Part], isStacked: Bool, _ orientation: Orientation = .vertical,
    isBelow: (Part) -> Bool = { _ in false }
  ) -> [Part] {
    guard isStacked, orientation == .vertical else { return parts }
    return parts.reversed().filter { !isBelow($0) } + parts.filter(isBelow)
  }
}
