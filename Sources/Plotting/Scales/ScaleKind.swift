private import RealModule

/// How data are spaced along an axis.
///
/// An axis is even in its ``measure(_:)``; ``value(ofMeasure:)`` is the inverse. Every kind keeps
/// order, so that greater values have greater measures.
public enum ScaleKind: Sendable, Hashable {
  /// Equal steps for equal differences.
  case linear
  /// Equal steps for equal ratios, counted in powers of ten; positive data only.
  case log10
  /// Even about zero and logarithmic far from it, for data of both signs.
  ///
  /// The measure is asinh(v / a) / ln 10, which is smooth everywhere (it is matplotlib's `asinh`
  /// scale, where its `symlog` has a kink at ±a): nearly linear while |v| < a, and one unit for
  /// each power of ten while |v| is much greater. `linear` is a, a positive number of data units.
  case symlog(linear: Double)
  /// Equal steps for equal differences of a power of the data; odd about zero, so that data of
  /// both signs have places. The exponent is positive.
  case power(Double)

  /// Equal steps for equal differences of square roots; areas of counts compare well on it.
  public static let squareRoot = ScaleKind.power(0.5)

  /// Whether a value has a place on the axis: it is finite, and positive if it must be.
  public func accepts(_ value: Double) -> Bool { value.isFinite && !(isPositiveOnly && value <= 0) }

  /// Whether only positive values have a place.
  public var isPositiveOnly: Bool { self == .log10 }

  /// Whether equal differences have equal lengths.
  public var isEven: Bool {
    switch self {
    case .linear: true
    case .power(let exponent): exponent == 1
    case .log10, .symlog: false
    }
  }

  /// The measure in which the axis is even; NaN where it is undefined.
  public func measure(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .log10: value > 0 ? Double.log10(value) : .nan
    case .symlog(let width): Self.inverseSine(value / width) / Self.tenth
    case .power(let exponent): Self.oddPower(value, exponent)
    }
  }

  /// The value of a measure.
  public func value(ofMeasure measure: Double) -> Double {
    switch self {
    case .linear: measure
    case .log10: Double.exp10(measure)
    case .symlog(let width): width * Double.sinh(measure * Self.tenth)
    case .power(let exponent): Self.oddPower(measure, 1 / exponent)
    }
  }

  /// The derivative of the measure; NaN where that is undefined.
  public func slope(at value: Double) -> Double {
    switch self {
    case .linear: 1
    case .log10: value > 0 ? 1 / (value * Self.tenth) : .nan
    case .symlog(let width):
      1 / (Self.tenth * width * Self.hypotenuse(1, value / width))
    case .power(let exponent): exponent * Double.pow(value.magnitude, exponent - 1)
    }
  }

  /// The natural logarithm of ten.
  private static let tenth = Double.log(10)

  private static func inverseSine(_ value: Double) -> Double {
    let size = value.magnitude
    // Beyond, the square would not be a number, and the one under the root is lost anyway.
    let measure = size < 1e8 ? Double.asinh(size) : Double.log(size) + Double.log(2)
    return value < 0 ? -measure : measure
  }

  private static func oddPower(_ value: Double, _ exponent: Double) -> Double {
    let power = Double.pow(value.magnitude, exponent)
    return value < 0 ? -power : power
  }

  private static func hypotenuse(_ a: Double, _ b: Double) -> Double { Double.hypot(a, b) }
}

extension ScaleKind {
  /// The problem of a kind whose number makes no scale; `nil` for a good one.
  package var problem: MarkProblem? {
    switch self {
    case .linear, .log10: nil
    case .symlog(let width):
      width > 0 && width.isFinite
        ? nil
        : MarkProblem(
          "the linear part of a symmetric logarithmic axis is \(Words.number(width)) wide",
          cure: "give a positive number")
    case .power(let exponent):
      exponent > 0 && exponent.isFinite
        ? nil
        : MarkProblem(
          "an axis cannot be even in the power \(Words.number(exponent)) of its data",
          cure: "give a positive exponent, such as 0.5")
    }
  }

  /// The kind in words, to follow a range; empty for a linear axis.
  package var words: String {
    switch self {
    case .linear: ""
    case .log10: " on a logarithmic scale"
    case .symlog(let width):
      " on a scale that is logarithmic beyond \(Words.number(width)) either side of zero"
    case .power(let exponent):
      exponent == 0.5
        ? " on a square root scale" : " on a scale of powers of \(Words.number(exponent))"
    }
  }
}
