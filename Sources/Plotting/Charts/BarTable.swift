/// The data of bars: places, and for each series one value a place.
struct BarTable: Sendable, Hashable {
  /// One series.
  struct Series: Sendable, Hashable {
    /// The name in the legend; empty for none.
    var name: String
    /// One value for each place; NaN for none.
    var values: [Double]
    /// How far error bars reach below and above, one pair for each place; empty for none.
    var errors: [ErrorBars.Extent] = []
  }

  /// The names of the places; empty for places that are numbers.
  var names: [String] = []
  /// The places as numbers; empty for names.
  var numbers: [Double] = []
  /// The series in order.
  var series: [Series] = []

  /// The number of places.
  var count: Int { max(names.count, numbers.count) }

  /// The table with its places in the order of their totals.
  func sorted(_ order: Bars.Order) -> BarTable {
    guard series.allSatisfy({ $0.values.count == count }) else { return self }
    func total(_ index: Int) -> Double {
      series.reduce(0) { $0 + ($1.values[index].isFinite ? $1.values[index] : 0) }
    }
    let totals = (0..<count).map(total)
    let places = (0..<count).sorted { a, b in
      let (x, y) = order == .ascending ? (totals[a], totals[b]) : (totals[b], totals[a])
      return (x, a) < (y, b)
    }
    var result = self
    if !names.isEmpty { result.names = places.map { names[$0] } }
    if !numbers.isEmpty { result.numbers = places.map { numbers[$0] } }
    for index in series.indices {
      result.series[index].values = places.map { series[index].values[$0] }
      if series[index].errors.count == count {
        result.series[index].errors = places.map { series[index].errors[$0] }
      }
    }
    return result
  }

  /// Refuses tables that cannot be drawn.
  func checked(values scale: ScaleKind) throws(MarkProblem) {
    guard count > 0, !series.isEmpty else {
      throw MarkProblem("there are no bars", cure: "give at least one, or leave the mark out")
    }
    guard count <= 5000 else {
      throw MarkProblem(
        "\(count) bars cannot be told apart in one figure",
        cure: "show the greatest ones, or a Histogram of the values")
    }
    guard Set(names).count == names.count else {
      let twice = names.first { name in names.filter { $0 == name }.count > 1 } ?? ""
      throw MarkProblem("the place “\(twice)” occurs twice", cure: "give each name once")
    }
    guard numbers.allSatisfy(\.isFinite) else {
      throw MarkProblem("a place is not a finite number", cure: "leave that bar out")
    }
    guard numbers.allSatisfy({ $0.magnitude < 1e300 }) else {
      throw MarkProblem("a place is too far out", cure: "give places below 1e300")
    }
    for one in series { try check(one, scale) }
    guard series.contains(where: { $0.values.contains(where: \.isFinite) }) else {
      throw MarkProblem(
        "none of the values is finite", cure: "check the computation that they come from")
    }
  }

  private func check(_ one: Series, _ scale: ScaleKind) throws(MarkProblem) {
    let name = one.name.isEmpty ? "the series" : "the series “\(one.name)”"
    guard one.values.count == count else {
      throw MarkProblem(
        "\(name) has \(one.values.count) values for \(count) places", cure: "give one for each")
    }
    guard one.errors.isEmpty || one.errors.count == count else {
      throw MarkProblem(
        "\(name) has \(one.errors.count) errors for \(count) places", cure: "give one for each")
    }
    guard !scale.isPositiveOnly || one.values.allSatisfy({ !($0 <= 0) }) else {
      throw MarkProblem(
        "\(name) has a value that is not positive, on a logarithmic axis",
        cure: "leave it out, or use a linear axis")
    }
    if let infinite = one.values.first(where: \.isInfinite) {
      throw MarkProblem(
        "\(name) has the value \(Words.number(infinite))", cure: "give finite values, NaN for none")
    }
  }
}
