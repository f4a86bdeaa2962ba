/// Steps that keep a share of the last step.
struct Momentum: SearchMethod {
  let rate: Double
  /// The share of the last step that is kept.
  let decay: Double
  /// Whether the gradient is taken where the kept share leads, as Nesterov does.
  let looksAhead: Bool
  /// The last step; of Nesterov's method, the last point that the gradient led to.
  private var memory: [Double]?

  init(rate: Double, decay: Double, looksAhead: Bool) {
    (self.rate, self.decay, self.looksAhead) = (rate, decay, looksAhead)
  }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    let next = looksAhead ? nesterov(from: place) : heavyBall(from: place)
    return .to(objective.place(at: next))
  }

  /// Polyak, *Some methods of speeding up the convergence of iteration methods*, 1964.
  private mutating func heavyBall(from place: Objective.Place) -> [Double] {
    let kept = scaled(memory ?? place.point.map { _ in 0 }, by: decay)
    let step = sum(kept, -rate, place.gradient)
    memory = step
    return sum(place.point, 1, step)
  }

  /// Nesterov, *A method of solving a convex programming problem with convergence rate O(1/k²)*, 1983.
  ///
  /// The points walked are those at which the gradient is taken, y: x' = y − α∇f(y), then
  /// y' = x' + μ(x' − x). So each step needs one gradient, and the trace shows where.
  private mutating func nesterov(from place: Objective.Place) -> [Double] {
    let reached = sum(place.point, -rate, place.gradient)
    let last = memory ?? place.point
    memory = reached
    return reached.indices.map { reached[$0] + decay * (reached[$0] - last[$0]) }
  }
}
