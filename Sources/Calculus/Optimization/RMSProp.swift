/// Steps against the gradient, each coordinate divided by the root of its mean square.
///
/// Tieleman and Hinton, *Neural Networks for Machine Learning*, lecture 6.5, 2012.
struct RMSProp: SearchMethod {
  let rate: Double
  /// The share of the mean that is kept.
  let decay: Double
  /// What keeps the division from division by 0.
  let epsilon: Double
  private var squares: [Double] = []

  init(rate: Double, decay: Double, epsilon: Double) {
    (self.rate, self.decay, self.epsilon) = (rate, decay, epsilon)
  }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    let slope = place.gradient
    if squares.isEmpty { squares = slope.map { _ in 0 } }
    var point = place.point
    for index in slope.indices {
      squares[index] = decay * squares[index] + (1 - decay) * slope[index] * slope[index]
      point[index] -= rate * slope[index] / (squares[index].squareRoot() + epsilon)
    }
    return .to(objective.place(at: point))
  }
}
