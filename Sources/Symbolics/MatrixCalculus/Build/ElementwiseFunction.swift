import Calculus

/// A function of one number that is applied to every entry of a vector or matrix.
public enum ElementwiseFunction: String, Sendable, Hashable, CaseIterable {
  /// The exponential of each entry; not the exponential of a matrix.
  case exp
  /// The natural logarithm of each entry, for entries above zero.
  case log
  /// The sine.
  case sin
  /// The cosine.
  case cos
  /// The tangent.
  case tan
  /// The inverse sine, for entries from -1 to 1.
  case asin
  /// The inverse cosine, for entries from -1 to 1.
  case acos
  /// The inverse tangent.
  case atan
  /// The hyperbolic sine.
  case sinh
  /// The hyperbolic cosine.
  case cosh
  /// The hyperbolic tangent.
  case tanh
  /// The inverse hyperbolic sine.
  case asinh
  /// The error function.
  case erf
  /// The absolute value; its derivative at 0 is taken as 0.
  case abs
  /// -1, 0 or 1 as the sign; its derivative is 0.
  case sign
  /// The logistic sigmoid 1/(1 + e⁻ˣ).
  case sigmoid
  /// log(1 + eˣ), whose derivative is the sigmoid.
  case softplus
  /// The larger of x and 0; its derivative at 0 is taken as 0.
  case relu
  /// 1 above 0, else 0; its derivative is 0.
  case step

  /// The entry of the function table, nil for the functions that only stand here.
  var function: Function? {
    switch self {
    case .sigmoid, .softplus, .relu, .step: nil
    default: Function.named(rawValue)
    }
  }

  private static let placeholder = Expr.symbol("u")

  /// The value over any scalar.
  func value<T: Scalar>(at x: T) -> T {
    switch self {
    case .sigmoid:
      // The exponential is taken of a negative number, so that it never overflows.
      if x.doubleValue < 0 {
        let small = Calculus.exp(x)
        return small / (T(1.0) + small)
      }
      return T(1.0) / (T(1.0) + Calculus.exp(-x))
    case .softplus:
      return x.doubleValue > 0
        ? x + Calculus.log(T(1.0) + Calculus.exp(-x)) : Calculus.log(T(1.0) + Calculus.exp(x))
    case .relu: return x.doubleValue > 0 ? x : (x.doubleValue.isNaN ? x : T(0.0))
    case .step: return T(x.doubleValue > 0 ? 1 : (x.doubleValue.isNaN ? x.doubleValue : 0))
    default:
      guard let function else { return T(Double.nan) }
      return function.kernel.value(x)
    }
  }

  /// The exact value at a rational number, nil when it is none.
  func exactValue(at x: Rational) -> Rational? {
    switch self {
    case .relu: x.signum > 0 ? x : .zero
    case .step: x.signum > 0 ? .one : .zero
    case .sigmoid: x.isZero ? Rational(1, 2) : nil
    case .softplus: nil
    default: function.flatMap { Expr.apply($0, [Expr(x)]).rationalValue }
    }
  }

  /// The derivative of every entry at an expression, in its shape; nil when the function table gives
  /// a form that has no place here.
  func slope(at x: MatrixExpr) -> MatrixExpr? {
    switch self {
    case .sigmoid:
      let value = x.applied(.sigmoid)
      let rest = MatrixExpr.sum([.constant(.one, x.shape), value.scaled(by: Rational(-1))])
      return MatrixExpr.hadamard([value, rest])
    case .softplus: return x.applied(.sigmoid)
    case .relu: return x.applied(.step)
    case .step, .sign: return .zero(x.shape)
    default:
      guard let function else { return nil }
      return MatrixExpr.entrywise(function.row.derivative(Self.placeholder), at: x)
    }
  }
}

extension MatrixExpr {
  /// An expression of one symbol, worked out for every entry of a matrix.
  static func entrywise(_ body: Expr, at x: MatrixExpr) -> MatrixExpr? {
    switch body.form {
    case .number(let number): return .constant(number.value, x.shape)
    case .pi: return product([.pi, .constant(.one, x.shape)])
    case .symbol: return x
    case .sum(let constant, let terms):
      var list = constant.isZero ? [] : [MatrixExpr.constant(constant.value, x.shape)]
      for term in terms {
        guard let part = entrywise(term.body, at: x) else { return nil }
        list.append(part.scaled(by: term.coefficient.value))
      }
      // The constant is read first: 1 − x².
      return sum(list)
    case .product(let coefficient, let factors):
      var list: [MatrixExpr] = []
      for factor in factors {
        guard let part = entrywise(factor, at: x) else { return nil }
        list.append(part)
      }
      return hadamard(list).scaled(by: coefficient.value)
    case .power(let base, let exponent):
      guard let exponent = exponent.rationalValue, let inner = entrywise(base, at: x) else {
        return nil
      }
      if case .pi = base.form {
        return product([MatrixExpr.pi.raised(to: exponent), .constant(.one, x.shape)])
      }
      return inner.raised(to: exponent)
    case .apply(let function, let arguments):
      guard let name = ElementwiseFunction(rawValue: function.row.name.lowercased()),
        arguments.count == 1, let inner = entrywise(arguments[0], at: x)
      else { return nil }
      return inner.applied(name)
    case .piecewise, .poison: return nil
    }
  }
}
