internal import Geometry

extension CellGrid {
  /// What the values of cells are, in one sentence and in numbers.
  func fact(
    _ extremes: Extremes, _ kind: String, _ label: String?,
    place: (_ row: Int, _ column: Int) -> String
  ) -> Fact {
    let (low, high) = (extremes.range.lowerBound, extremes.range.upperBound)
    let size = "\(rows) × \(columns) cells"
    let empty =
      extremes.empty == 0
      ? ""
      : extremes.empty == 1 ? "; 1 cell is empty" : "; \(extremes.empty) cells are empty"
    let words =
      low == high
      ? "all with the value \(Words.number(low))"
      : "from \(Words.number(low)) at \(place(extremes.least.row, extremes.least.column)) to "
        + "\(Words.number(high)) at \(place(extremes.greatest.row, extremes.greatest.column))"
    return Fact(
      "\(Words.name(kind, label)) has \(size), \(words)\(empty).", kind: .extrema,
      of: Words.mark(kind, label),
      [
        Fact.Value("range", [low, high]),
        Fact.Value("least at", [extremes.least.row, extremes.least.column].map(Double.init)),
        Fact.Value(
          "greatest at", [extremes.greatest.row, extremes.greatest.column].map(Double.init)),
        Fact.Value("cells", [Double(rows), Double(columns)]),
        Fact.Value("empty", [Double(extremes.empty)]),
      ])
  }

  /// The problem of a grid without any value.
  static let noValues = MarkProblem(
    "no cell has a finite value", cure: "check the computation that the values come from")
}
