/// Compares two expressions at fixed points.
enum Agreement {
  /// Whether they agree at every point where the first has a value; the points are the same in
  /// every run.
  static func holds(_ first: Expr, _ second: Expr) -> Bool {
    let symbols = first.symbols
    let names = symbols.compactMap(\.symbolName)
    guard Set(names).count == names.count else { return false }
    let program = ProgramBuilder.program([first, second], inputs: names)
    let positive = symbols.map { $0.facts.isPositive }
    var compared = 0
    for trial in 0..<12 where compared < 3 {
      let point = names.indices.map { index in
        coordinate(trial, index, onlyPositive: positive[index] || trial.isMultiple(of: 3))
      }
      let values = program.run(point)
      guard values[0].isFinite, values[0].magnitude < 1e12 else { continue }
      guard (values[0] - values[1]).magnitude <= 1e-7 * (1e-3 + values[0].magnitude) else {
        return false
      }
      compared += 1
    }
    return true
  }

  /// A number between 0.1 and 2.1 off every round value, negative in half of the trials.
  private static func coordinate(_ trial: Int, _ index: Int, onlyPositive: Bool) -> Double {
    let turn = Double(trial * 7 + index * 3 + 1) * 0.618_033_988_749_894_9
    let value = 0.1 + 2 * (turn - turn.rounded(.down))
    return onlyPositive || (trial + index).isMultiple(of: 2) ? value : -value
  }
}
