/// Steps along the mean gradient, each coordinate divided by the root of its mean square, both freed
/// from the bias of their beginning at 0.
///
/// Kingma and Ba, *Adam: a method for stochastic optimization*, ICLR 2015, algorithm 1.
struct Adam: SearchMethod {
  let rate: Double
  /// The shares of the two means that are kept (β₁ and β₂).
  let decays: (mean: Double, square: Double)
  /// What keeps the division from division by 0.
  let epsilon: Double
  private var means: [Double] = []
  private var squares: [Double] = []
  /// What the beginning at 0 still weighs in the means (β₁ᵗ and β₂ᵗ).
  private var weights = (mean: 1.0, square: 1.0)

  init(rate: Double, decays: (mean: Double, square: Double), epsilon: Double) {
    (self.rate, self.decays, self.epsilon) = (rate, decays, epsilon)
  }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    let slope = place.gradient
    if means.isEmpty { (means, squares) = (slope.map { _ in 0 }, slope.map { _ in 0 }) }
    weights.mean *= decays.mean
    weights.square *= decays.square
    var point = place.point
    for index in slope.indices {
      let square = slope[index] * slope[index]
      means[index] = decays.mean * means[index] + (1 - decays.mean) * slope[index]
      squares[index] = decays.square * squares[index] + (1 - decays.square) * square
      let mean = means[index] / (1 - weights.mean)
      let spread = (squares[index] / (1 - weights.square)).squareRoot()
      point[index] -= rate * mean / (spread + epsilon)
    }
    return .to(objective.place(at: point))
  }
}
