/// A truncated Taylor series: the value and the derivatives of a function up to some order.
///
/// `coefficients[k]` is the k-th derivative divided by k!. Arithmetic on jets gives all derivatives
/// up to order n in O(n²) operations, where nested ``Dual`` numbers would need 2ⁿ. Over ``Interval``
/// the coefficients are enclosures. (Griewank and Walther, *Evaluating Derivatives*, chapter 13.)
public struct Jet<Base: Scalar>: Scalar {
  /// The Taylor coefficients; a constant has only the first.
  public let coefficients: [Base]

  /// Creates a jet from its coefficients; none make the constant 0.
  @inlinable
  public init(coefficients: [Base]) {
    self.coefficients = coefficients.isEmpty ? [.zero] : coefficients
  }

  /// Creates the variable at a point, carrying derivatives up to an order.
  @inlinable
  public init(variable value: Base, order: Int) {
    let rest = (0..<max(0, order)).map { $0 == 0 ? Base(1) : Base(0) }
    self.init(coefficients: [value] + rest)
  }

  /// Creates a constant.
  @inlinable
  public init(_ value: Double) { self.init(coefficients: [Base(value)]) }

  /// The constant 0.
  @inlinable
  public static var zero: Jet { Jet(0.0) }
  /// The value.
  @inlinable
  public var value: Base { coefficients[0] }
  /// The value without derivatives.
  @inlinable
  public var doubleValue: Double { value.doubleValue }
  /// The highest order of derivative it carries; 0 for a constant.
  @inlinable
  public var order: Int { coefficients.count - 1 }

  /// The derivative of an order; zero beyond those it carries.
  @inlinable
  public func derivative(_ order: Int) -> Base {
    guard order >= 0, order <= self.order else { return .zero }
    let factorial = (0..<order).reduce(1.0) { $0 * Double($1 + 1) }
    return coefficients[order] * Base(factorial)
  }

  /// A coefficient; zero beyond those it carries.
  @inlinable
  subscript(k: Int) -> Base { k < coefficients.count ? coefficients[k] : .zero }

  /// The order of the last coefficient that is not 0; 0 if none is.
  @inlinable
  var reach: Int {
    var last = order
    while last > 0, coefficients[last].isIdenticallyZero { last -= 1 }
    return last
  }

  /// The series with another value.
  @inlinable
  package func withValue(_ value: Base) -> Jet {
    var changed = coefficients
    changed[0] = value
    return Jet(coefficients: changed)
  }

  /// Whether two jets have the same coefficients; missing ones are 0.
  @inlinable
  public static func == (a: Jet, b: Jet) -> Bool {
    (0...max(a.order, b.order)).allSatisfy { a[$0] == b[$0] }
  }
}

extension Jet {
  /// The sum.
  @inlinable
  public static func + (a: Jet, b: Jet) -> Jet {
    Jet(coefficients: (0...max(a.order, b.order)).map { a[$0] + b[$0] })
  }

  /// The difference.
  @inlinable
  public static func - (a: Jet, b: Jet) -> Jet {
    Jet(coefficients: (0...max(a.order, b.order)).map { a[$0] - b[$0] })
  }

  /// The opposite series.
  @inlinable
  public static prefix func - (a: Jet) -> Jet { Jet(coefficients: a.coefficients.map { -$0 }) }

  /// The product.
  @inlinable
  public static func * (a: Jet, b: Jet) -> Jet {
    // Zeros at the ends add nothing.
    let (first, second) = (a.reach, b.reach)
    return Jet(
      coefficients: (0...max(a.order, b.order)).map { k in
        let start = max(0, k - second)
        guard start <= min(k, first) else { return .zero }
        return sum(start...min(k, first)) { a[$0] * b[k - $0] }
      })
  }

  /// The quotient.
  @inlinable
  public static func / (a: Jet, b: Jet) -> Jet {
    var result: [Base] = []
    for k in 0...max(a.order, b.order) {
      let known = k == 0 ? .zero : sum(1...k) { b[$0] * result[k - $0] }
      result.append((a[k] - known) / b[0])
    }
    return Jet(coefficients: result)
  }

  /// The sum of terms over a range of indices.
  @inlinable
  static func sum(_ range: ClosedRange<Int>, _ term: (Int) -> Base) -> Base {
    range.dropFirst().reduce(term(range.lowerBound)) { $0 + term($1) }
  }
}
