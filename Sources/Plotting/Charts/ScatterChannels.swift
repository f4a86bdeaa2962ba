private import Calculus
internal import Geometry
internal import Scene

/// What the sizes, colours and displacements of symbols show.
struct ScatterChannels: Sendable {
  /// Numbers shown by areas.
  struct Sizes: Sendable {
    var values: [Double]
    var title: String?
    var largest: Double
  }

  /// What colours show.
  enum Colors: Sendable {
    case numbers([Double], ColorMap, ClosedRange<Double>?, String)
    case names([String], Bool)
  }

  /// Symbols that look alike.
  struct Batch: Sendable {
    var symbol: Symbol
    /// The points in data units.
    var points: [Point]
    /// The name they have in the legend.
    var name: String?
  }

  var sizes: Sizes?
  var colors: Colors?
  var jitter: (x: Double, y: Double, seed: UInt64)?
  var errors: ErrorBars?

  /// Markers in the order in which names get them; all differ in outline.
  private static let markers: [Marker] = [
    .disc, .triangle, .square, .diamond, .downTriangle, .star, .plus, .cross, .ring,
  ]
  /// The number of colours that a scale of numbers is divided into.
  private static let shades = 64

  /// The points after the jitter.
  func moved(_ points: [Point], _ context: MarkContext) -> [Point] {
    guard let jitter else { return points }
    var generator = SeededGenerator(seed: jitter.seed)
    func moved(_ value: Double, _ reach: Double, _ scale: ScaleKind) -> Double {
      let shift = Double.random(in: -1...1, using: &generator)
      guard reach > 0, reach.isFinite else { return value }
      return scale.value(ofMeasure: scale.measure(value) + shift * reach)
    }
    return points.map { point in
      Point(
        moved(point.x, jitter.x, context.xScale), moved(point.y, jitter.y, context.yScale))
    }
  }

  /// Symbols that look alike, in the order in which they are drawn: large ones below small ones.
  func batches(
    _ points: [Point], style: MarkStyle, context: MarkContext
  ) throws(MarkProblem) -> [Batch] {
    try check(points.count)
    let seen = points.indices.filter { points[$0].isFinite && isKnown($0) }
    let base = Symbol(
      style.marker ?? .disc, size: style.size ?? (points.count == 1 ? 7 : 5),
      color: (style.color ?? context.color).opacity(style.opacity ?? 1))
    let looks = try looks(style, context, base)
    var order: [Int] = []
    var batches: [Batch] = []
    var slots: [Int: Int] = [:]
    let largest = sizes.map { all in all.values.filter(\.isFinite).max() ?? 0 } ?? 0
    // Neighbours often look alike, which is tried before the table.
    var (lastKey, slot) = (-1, 0)
    for index in seen {
      let look = looks.index(index)
      let step = sizes.map { sizeStep($0.values[index], largest, seen.count) } ?? 0
      if sizes != nil, step == 0 { continue }
      let key = look + step * 4096
      if key != lastKey {
        lastKey = key
        slot = slots[key] ?? batches.count
        if slot == batches.count {
          slots[key] = slot
          order.append(key)
          batches.append(batch(looks.symbol(look), step, of: seen.count, style))
          if colors == nil, sizes == nil { batches[slot].points.reserveCapacity(seen.count) }
        }
      }
      batches[slot].points.append(points[index])
    }
    if sizes != nil {
      order = order.enumerated().sorted { a, b in
        (-(a.element / 4096), a.offset) < (-(b.element / 4096), b.offset)
      }.map(\.element)
    } else if case .numbers? = colors {
      order.sort()
    }
    return order.compactMap { slots[$0] }.map { batches[$0] }
  }

  /// A batch without points yet, its symbol of a number of steps of diameter where sizes differ.
  private func batch(
    _ look: (symbol: Symbol, name: String?), _ step: Int, of count: Int, _ style: MarkStyle
  ) -> Batch {
    var symbol = look.symbol
    if let sizes {
      symbol.size = min(Double(step) / Self.sizeUnit(count), sizes.largest)
      if symbol.halo == nil { symbol.halo = symbol.color }
      symbol.color = symbol.color.opacity(style.opacity == nil ? 0.55 : 1)
    }
    return Batch(symbol: symbol, points: [], name: look.name)
  }

  /// How many steps of diameter there are in a point of the page: fine ones for few symbols.
  private static func sizeUnit(_ count: Int) -> Double { count > DotCloud.haloLimit ? 4 : 40 }

  /// The diameter that makes the area proportional to a number, in steps.
  private func sizeStep(_ value: Double, _ largest: Double, _ count: Int) -> Int {
    guard let sizes, largest > 0, value > 0 else { return 0 }
    let diameter = sizes.largest * (value / largest).squareRoot()
    return Int((diameter * Self.sizeUnit(count)).rounded())
  }

  /// Whether the size and colour of a point are numbers.
  private func isKnown(_ index: Int) -> Bool {
    if let sizes, !sizes.values[index].isFinite { return false }
    if case .numbers(let values, _, _, _)? = colors { return values[index].isFinite }
    return true
  }

  private func check(_ count: Int) throws(MarkProblem) {
    var given: [(String, Int)] = []
    if let sizes { given.append(("sizes", sizes.values.count)) }
    switch colors {
    case .numbers(let values, _, _, _): given.append(("colours", values.count))
    case .names(let names, _): given.append(("names", names.count))
    case nil: break
    }
    for (what, number) in given where number != count {
      throw MarkProblem(
        "there are \(number) \(what) for \(count) points", cure: "give one for each point")
    }
    guard let sizes else { return }
    guard sizes.largest > 0, sizes.largest <= 200 else {
      throw MarkProblem(
        "the largest symbol is \(Words.number(sizes.largest)) points wide", cure: "give 4 to 40")
    }
    if let negative = sizes.values.first(where: { $0 < 0 }) {
      throw MarkProblem(
        "the size \(Words.number(negative)) is negative", cure: "show such numbers by colour")
    }
    guard sizes.values.contains(where: { $0 > 0 && $0.isFinite }) else {
      throw MarkProblem("no size is positive", cure: "give positive numbers, or leave sizes out")
    }
  }

  /// How symbols look, by an index.
  private struct Looks {
    var index: (Int) -> Int
    var symbol: (Int) -> (symbol: Symbol, name: String?)
  }

  private func looks(
    _ style: MarkStyle, _ context: MarkContext, _ base: Symbol
  ) throws(MarkProblem) -> Looks {
    switch colors {
    case nil: return Looks(index: { _ in 0 }, symbol: { _ in (base, nil) })
    case .numbers(let values, let map, _, _):
      guard let range = numberRange else {
        throw MarkProblem("no colour is a finite number", cure: "give at least one")
      }
      guard range.span < 1e300 else {
        throw MarkProblem(
          "the colours show numbers from \(Words.range(range))", cure: "give numbers below 1e300")
      }
      let scale = ColorScale(range, map: map)
      let last = Double(Self.shades - 1)
      return Looks(
        index: { Int((min(max(scale.share(of: values[$0]), 0), 1) * last).rounded()) },
        symbol: { shade in
          var symbol = base
          symbol.color = ThemedColor(map.color(at: Double(shade) / last))
            .opacity(style.opacity ?? 1)
          // Pale colours are told from the ground by a thin line about them.
          symbol.halo = context.theme.spine
          return (symbol, nil)
        })
    case .names(let names, let varies):
      var distinct: [String] = []
      var places: [String: Int] = [:]
      for name in names where places[name] == nil {
        places[name] = distinct.count
        distinct.append(name)
      }
      guard distinct.count <= 24 else {
        throw MarkProblem(
          "\(distinct.count) names cannot be told apart by colour",
          cure: "join the rare ones, or label the points")
      }
      return Looks(
        index: { places[names[$0]] ?? 0 },
        symbol: { look in
          var symbol = base
          symbol.color = context.theme.series(context.seriesIndex + look)
            .opacity(style.opacity ?? 1)
          if varies, style.marker == nil { symbol.marker = Self.markers[look % Self.markers.count] }
          return (symbol, distinct[look])
        })
    }
  }

  /// The numbers at the ends of the colour map.
  private var numberRange: ClosedRange<Double>? {
    guard case .numbers(let values, _, let range, _)? = colors else { return nil }
    if let range, range.lowerBound.isFinite, range.upperBound.isFinite { return range }
    return Sample(values).range
  }

  /// The colours of numbers.
  func colorbar() throws(MarkProblem) -> ColorbarGuide? {
    guard case .numbers(_, let map, _, let title)? = colors, let range = numberRange else {
      return nil
    }
    let scale = ColorScale(range, map: map)
    let room = max(0.5, 0.1 * range.lowerBound.magnitude)
    let wide =
      range.span > 1e-12 * room
      ? range : (range.lowerBound - room)...(range.upperBound + room)
    return ColorbarGuide(range: wide, title: title) { ThemedColor(scale.color(of: $0)) }
  }
}

extension ScatterChannels {
  /// The name of the mark, the names of colours, and three round sizes.
  func legend(_ batches: [Batch], style: MarkStyle) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    var seen: Set<String> = []
    if case .names(let names, _)? = colors {
      for name in names where seen.insert(name).inserted {
        guard var symbol = batches.first(where: { $0.name == name })?.symbol else { continue }
        if sizes != nil { symbol.size = 7 }
        entries.append(LegendEntry(name, swatch: .init(symbol: symbol)))
      }
    } else if let label = style.label, var symbol = batches.first?.symbol {
      if sizes != nil { symbol.size = min(symbol.size, 7) }
      entries.append(LegendEntry(label, swatch: .init(symbol: symbol)))
    }
    return entries + sizeLegend(batches)
  }

  private func sizeLegend(_ batches: [Batch]) -> [LegendEntry] {
    guard let sizes, let title = sizes.title, var symbol = batches.first?.symbol,
      let greatest = sizes.values.filter(\.isFinite).max(), greatest > 0
    else { return [] }
    symbol.marker = .disc
    if colors != nil {
      symbol.color = ThemedColor.gray.opacity(0.55)
      symbol.halo = .gray
    }
    var entries = title.isEmpty ? [] : [LegendEntry(title, swatch: .init())]
    for value in Self.roundSizes(upTo: greatest) {
      symbol.size = sizes.largest * (value / greatest).squareRoot()
      entries.append(LegendEntry(Words.number(value), swatch: .init(symbol: symbol)))
    }
    return entries
  }

  /// The greatest number of one digit that is at most a number, then one of 1, 2, 5, 10, 20 … that
  /// is at most half of it, and one at most half of that: descending.
  static func roundSizes(upTo greatest: Double) -> [Double] {
    guard greatest > 1e-290, greatest < 1e290 else { return [greatest] }
    var power = 1.0
    while power > greatest { power /= 10 }
    while power * 10 <= greatest { power *= 10 }
    func number(_ digit: Double) -> Double {
      power < 1 ? digit / (1 / power).rounded() : digit * power
    }
    let digits = [5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01]
    var sizes = [number((greatest / power + 1e-9).rounded(.down))]
    while sizes.count < 3,
      let next = digits.map(number).first(where: { $0 <= sizes[sizes.count - 1] / 2 })
    {
      sizes.append(next)
    }
    return sizes
  }

  /// What sizes and colours show.
  func fact(_ subject: String, drawn: Int) -> [Fact] {
    var facts: [Fact] = []
    if let sizes, let range = Sample(sizes.values).range {
      let title = sizes.title.flatMap { $0.isEmpty ? nil : " “\($0)”" } ?? ""
      facts.append(
        Fact(
          "Areas show\(title) values from \(Words.range(range)).", kind: .extent, of: subject,
          [Fact.Value("sizes", [range.lowerBound, range.upperBound])]))
    }
    switch colors {
    case .numbers(let values, _, _, let title):
      guard let range = Sample(values).range else { break }
      let name = title.isEmpty ? "" : " “\(title)”"
      facts.append(
        Fact(
          "Colours show\(name) values from \(Words.range(range)).", kind: .extent, of: subject,
          [Fact.Value("colours", [range.lowerBound, range.upperBound])]))
    case .names(let names, _):
      var counts: [(name: String, count: Int)] = []
      for name in names {
        if let index = counts.firstIndex(where: { $0.name == name }) {
          counts[index].count += 1
        } else {
          counts.append((name, 1))
        }
      }
      let list = Words.list(counts.map { "“\($0.name)” (\($0.count))" })
      facts.append(
        Fact(
          "Colours tell apart \(list).", kind: .statistics, of: subject,
          [Fact.Value("counts", counts.map { Double($0.count) })]))
    case nil: break
    }
    return facts
  }
}
