/// The derivative of an analytic function from values beside the real line, to the last digits.
///
/// f(x + ih) = f(x) + ih f′(x) − …: the imaginary part divided by h is the derivative up to terms of
/// order h². Nothing is subtracted, so h can be 2⁻³³⁰, about 10⁻¹⁰⁰, where h² does not exist beside 1.
/// (W. Squire and G. Trapp, *Using complex variables to estimate derivatives of real functions*, SIAM
/// Review 40, 1998.)
///
/// - Parameters:
///   - f: a function that is real on the real line and analytic at `x`: no absolute values, signs,
///     conjugates or comparisons, for which the result means nothing.
///   - x: where.
/// - Returns: f′(x), with a relative error of a few units in the last place for well-conditioned
///   functions; NaN outside of the domain, where f(x) itself is not real, and where two steps disagree,
///   as they do at branch points like √x at 0.
public func complexStepDerivative(of f: (Complex) -> Complex, at x: Double) -> Double {
  let step = x == 0 ? 0x1p-330 : min(0x1p-330, x.magnitude * 0x1p-60)
  let value = slope(of: f, at: x, step: step)
  let other = slope(of: f, at: x, step: step * 0x1p-20)
  let isSettled =
    (value - other).magnitude <= 1e-9 * value.magnitude
    || (value.magnitude < 1e-45 && other.magnitude < 1e-45)
  return isSettled ? value : .nan
}

private func slope(of f: (Complex) -> Complex, at x: Double, step: Double) -> Double {
  let value = f(Complex(x, step))
  // A value that is not real for a real argument leaves an imaginary part that has nothing to do
  // with the step.
  let isReal = value.imaginary.magnitude <= 0x1p-150 * max(1, value.real.magnitude)
  // Beside so small a value the step may have fallen out of the range of numbers.
  let isLost = value.imaginary == 0 && value.real != 0 && value.real.magnitude < 1e-200
  return isReal && !isLost ? value.imaginary / step : .nan
}
