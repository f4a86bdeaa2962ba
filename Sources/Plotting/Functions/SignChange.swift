/// Where functions of one number change their sign.
enum SignChange {
  /// The place between two others where a continuous function changes its sign, by bisection to the
  /// last digit; near an end where it does not.
  static func place(of f: (Double) -> Double, _ a: Double, _ b: Double) -> Double {
    var (low, high) = (a, b)
    let sign = f(a)
    for _ in 0..<1100 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      let y = f(middle)
      if y == 0 { return middle }
      if y * sign > 0 { low = middle } else { high = middle }
    }
    return f(low).magnitude < f(high).magnitude ? low : high
  }
}
