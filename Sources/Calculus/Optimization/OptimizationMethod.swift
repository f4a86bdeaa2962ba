/// A method of minimisation with its settings.
///
/// Methods with steps of fixed size (`gradientDescent(.fixed)`, `momentum`, `nesterov`, `rmsProp`,
/// `adam`) need a learning rate that suits the function; the others find their step lengths.
public enum OptimizationMethod: Sendable, Hashable {
  /// Steps against the gradient, as far as a rule says.
  case gradientDescent(StepRule)
  /// Steps that keep a share of the last one, Polyak's heavy ball.
  case momentum(rate: Double = 0.01, decay: Double = 0.9)
  /// Momentum with the gradient taken where it leads, after Nesterov; the points of the trace are
  /// those at which the gradient is taken.
  case nesterov(rate: Double = 0.01, decay: Double = 0.9)
  /// Steps divided by the root mean square of recent gradients. A coordinate moves by about the rate
  /// at every step, so that the walk ends in a cycle of that size around the minimum.
  case rmsProp(rate: Double = 0.001, decay: Double = 0.9, epsilon: Double = 1e-8)
  /// Adam: mean gradients divided by their root mean squares.
  case adam(
    rate: Double = 0.001, meanDecay: Double = 0.9, squareDecay: Double = 0.999,
    epsilon: Double = 1e-8)
  /// Newton's method with eigenvalues of the Hessian replaced by their magnitudes, at least `floor`
  /// times the largest, and steps shortened where they must be. Leaves saddles. The default floor is
  /// below rounding: badly scaled problems have such curvatures, and Jacobi's rotations find them.
  case newton(floor: Double = 1e-18)
  /// Broyden, Fletcher, Goldfarb and Shanno's method: learns the inverse Hessian.
  case bfgs
  /// The same from the last steps alone, without a matrix.
  case limitedMemoryBFGS(memory: Int = 10)
  /// Conjugate gradients after Polak and Ribière, with restarts.
  case conjugateGradients
  /// Nelder and Mead's simplex; without derivatives. Adaptive coefficients suit more than a few
  /// dimensions.
  case nelderMead(isAdaptive: Bool = false)
  /// The minimum of the quadratic model within a ball, solved exactly. Leaves saddles.
  case trustRegion(radius: Double = 1, largest: Double = .infinity)

  /// The iterations allowed if none are given, for a number of coordinates.
  func iterationLimit(coordinates: Int) -> Int {
    switch self {
    case .gradientDescent, .momentum, .nesterov, .rmsProp, .adam: 10_000
    case .newton, .trustRegion, .bfgs, .limitedMemoryBFGS: 1000
    case .conjugateGradients: 5000
    case .nelderMead: 500 * max(1, coordinates)
    }
  }

  /// Runs a search by the method.
  func run(_ search: inout Search, from start: [Double]) -> OptimizationTrace {
    switch self {
    case .gradientDescent(let rule):
      search.run(GradientDescent(rule: rule), from: start)
    case .momentum(let rate, let decay):
      search.run(Momentum(rate: rate, decay: decay, looksAhead: false), from: start)
    case .nesterov(let rate, let decay):
      search.run(Momentum(rate: rate, decay: decay, looksAhead: true), from: start)
    case .rmsProp(let rate, let decay, let epsilon):
      search.run(RMSProp(rate: rate, decay: decay, epsilon: epsilon), from: start)
    case .adam(let rate, let mean, let square, let epsilon):
      search.run(Adam(rate: rate, decays: (mean, square), epsilon: epsilon), from: start)
    case .newton(let floor):
      search.run(Newton(floor: floor), from: start)
    case .bfgs:
      search.run(LineSearchDescent(BFGS()), from: start)
    case .limitedMemoryBFGS(let memory):
      search.run(LineSearchDescent(LimitedMemoryBFGS(memory: memory)), from: start)
    case .conjugateGradients:
      search.run(LineSearchDescent(ConjugateGradients()), from: start)
    case .nelderMead(let isAdaptive):
      search.run(NelderMead(isAdaptive: isAdaptive), from: start)
    case .trustRegion(let radius, let largest):
      search.run(TrustRegion(radius: radius, largest: largest), from: start)
    }
  }
}
