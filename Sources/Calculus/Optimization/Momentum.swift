/// Steps that keep a share of the last step.
struct Momentum: SearchMethod {
  let rate: Double
  /// The share of the last step that is kept.
  let decay: Double
  /// Whether the gradient is taken where the kept share leads, as Nesterov does.
  let looksAhead: Bool
  /// The last step; of Nesterov's method, the last point that the gradient led to.
  private var memory: [Double] = []

  init(rate: Double, decay: Double, looksAhead: Bool) {
    (self.rate, self.decay, self.looksAhead) = (rate, decay, looksAhead)
  }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    let next = looksAhead ? nesterov(from: place) : heavyBall(from: place)
    return .to(objective.place(at: next))
  }

  /// Polyak, *Some methods of speeding up the convergence of iteration methods*, 1964.
  private mutating func heavyBall(from place: Objective.Place) -> [Double] {
    if memory.isEmpty { memory = place.point.map { _ in 0 } }
    return place.point.indices.map { index in
      memory[index] = decay * memory[index] - rate * place.gradient[index]
      return place.point[index] + memory[index]
    }
  }

  /// Nesterov, *A method of solving a convex programming problem with convergence rate O(1/k²)*, 1983.
  ///
  /// The points walked are those at which the gradient is taken, y: x' = y − α∇f(y), then
  /// y' = x' + μ(x' − x). So each step needs one gradient, and the trace shows where.
  private mutating func nesterov(from place: Objective.Place) -> [Double] {
    if memory.isEmpty { memory = place.point }
    return place.point.indices.map { index in
      let reached = place.point[index] - rate * place.gradient[index]
      defer { memory[index] = reached }
      return reached + decay * (reached - memory[index])
    }
  }
}
