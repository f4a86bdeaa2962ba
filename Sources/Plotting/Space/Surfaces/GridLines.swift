/// The lines of a grid along one axis, in data.
struct GridLines {
  /// Where they are, ascending.
  var values: [Double] = []
  /// Which of them are mesh lines.
  var isMesh: [Bool] = []

  private init(values: [Double], isMesh: [Bool]) {
    self.values = values
    self.isMesh = isMesh
  }

  /// Evenly spaced lines over the widest surface, moved to the borders of the others where those are
  /// near, lest there be slivers; borders far from any line are added.
  init(
    _ box: SpaceBox, axis: Int, borders: [ClosedRange<Double>], _ cells: Int, _ meshStep: Int
  ) {
    let kind = box.kinds[axis]
    let limits = box.range(axis)
    let inside = borders.compactMap { border -> ClosedRange<Double>? in
      let (low, high) = (
        max(border.lowerBound, limits.lowerBound), min(border.upperBound, limits.upperBound)
      )
      return low < high ? low...high : nil
    }
    func width(_ range: ClosedRange<Double>) -> Double {
      kind.measure(range.upperBound) - kind.measure(range.lowerBound)
    }
    guard let widest = inside.max(by: { width($0) < width($1) }) else { return }
    let count = max(1, cells)
    let places = SampleGrid.places(
      kind.measure(widest.lowerBound), kind.measure(widest.upperBound), count)
    values = places.map { kind.value(ofMeasure: $0) }
    values[0] = widest.lowerBound
    values[count] = widest.upperBound
    let step = max(1, meshStep)
    isMesh = (0...count).map { $0 % step == 0 || $0 == count }
    var fixed = [widest.lowerBound, widest.upperBound]
    for border in inside {
      for place in [border.lowerBound, border.upperBound] {
        add(place, reach: 0.51 * width(widest) / Double(count), kind, &fixed)
      }
    }
    let order = values.indices.sorted { values[$0] < values[$1] }
    values = order.map { values[$0] }
    isMesh = order.map { isMesh[$0] }
  }

  private mutating func add(
    _ place: Double, reach: Double, _ kind: ScaleKind, _ fixed: inout [Double]
  ) {
    guard !fixed.contains(place) else { return }
    fixed.append(place)
    let distances = values.map { (kind.measure($0) - kind.measure(place)).magnitude }
    let near = values.indices.min { distances[$0] < distances[$1] }
    if let near, distances[near] <= reach, !fixed.contains(values[near]) {
      // The border itself must be hit exactly, lest the surface end a cell early.
      values[near] = place
    } else {
      values.append(place)
      isMesh.append(false)
    }
  }

  /// Cuts each cell into equal parts, by lines that are no mesh lines.
  mutating func subdivide(_ parts: [Int], _ kind: ScaleKind) {
    var lines = GridLines(values: [], isMesh: [])
    for (cell, count) in parts.enumerated() {
      lines.values.append(values[cell])
      lines.isMesh.append(isMesh[cell])
      let (low, high) = (kind.measure(values[cell]), kind.measure(values[cell + 1]))
      for part in 1..<max(count, 1) {
        let share = Double(part) / Double(count)
        lines.values.append(kind.value(ofMeasure: low + (high - low) * share))
        lines.isMesh.append(false)
      }
    }
    lines.values.append(contentsOf: values.suffix(1))
    lines.isMesh.append(contentsOf: isMesh.suffix(1))
    self = lines
  }

  /// The cells inside a range whose ends are lines, or lie outside.
  func cells(inside range: ClosedRange<Double>) -> Range<Int> {
    let within = values.indices.filter { range.contains(values[$0]) }
    guard let first = within.first, let last = within.last else { return 0..<0 }
    return first..<last
  }
}
