/// A minimisation that did not converge.
public struct OptimizationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Why it stopped.
  public var reason: OptimizationTrace.StopReason
  /// What happened, where, and what to do about it, in a sentence.
  public var description: String
}

extension OptimizationTrace {
  /// The same trace, if it ends at a minimum as far as the method can tell.
  ///
  /// - Throws: ``OptimizationError`` with the ``explanation`` if it stopped for another reason than
  ///   that it converged.
  public func requiringConvergence() throws(OptimizationError) -> OptimizationTrace {
    guard stopReason == .converged else {
      throw OptimizationError(reason: stopReason, description: explanation)
    }
    return self
  }

  /// Why the way ends, with the place and, where something went wrong, a cure; a sentence without
  /// capital and full stop.
  public var explanation: String {
    let place = "at \(text(point)), after \(iterations) \(iterations == 1 ? "step" : "steps")"
    switch stopReason {
    case .converged: return "converged \(place)"
    case .iterationLimit:
      return "all \(iterations) iterations are used up at \(text(point)); allow more, or try a "
        + "method that learns curvature"
    case .startOutsideDomain:
      return "\(notFinite) at the start, \(text(point)); start inside the domain"
    case .diverged:
      return "\(notFinite) \(place); take smaller steps, or check that the function has a minimum"
    case .unbounded:
      return "the function falls without end \(place); check that it has a minimum"
    case .noProgress:
      return "no step along the search direction makes the function smaller \(place); check the "
        + "gradient, or allow a larger tolerance"
    case .unusableHessian:
      return "the Hessian is not symmetric or not finite \(place); check it, or use a method "
        + "that needs none"
    case .wrongShape:
      return "the gradient or the Hessian has not as many entries as the point \(text(point)); "
        + "give \(point.count), or \(point.count) × \(point.count)"
    }
  }

  /// What is not finite at the last point.
  private var notFinite: String {
    func word(_ number: Double) -> String {
      number.isNaN ? "NaN" : (number < 0 ? "negative infinity" : "infinite")
    }
    if let index = point.firstIndex(where: { !$0.isFinite }) {
      return "coordinate \(index + 1) is \(word(point[index]))"
    }
    guard value.isFinite else { return "the value is \(word(value))" }
    let gradient = steps.last?.gradient ?? []
    guard let index = gradient.firstIndex(where: { !$0.isFinite }) else {
      return "a number is not finite"
    }
    return "entry \(index + 1) of the gradient is \(word(gradient[index]))"
  }

  private func text(_ point: [Double]) -> String {
    let shown = point.prefix(6).map { NumberFormat.significant(6).string($0) }
    return "(" + (shown + (point.count > 6 ? ["…"] : [])).joined(separator: ", ") + ")"
  }
}
