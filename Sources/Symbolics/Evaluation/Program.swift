/// A compiled expression: straight-line code over numbered registers in which every sub-expression
/// is worked out once.
///
/// Registers hold the inputs first, then the outputs, then intermediate values, which share as few
/// registers as their lifetimes allow.
struct Program: Sendable {
  /// What an instruction does with the registers `a`, `b`, `c` and the numbers `k` and `m`.
  ///
  /// Combined operations round after every step, as the single ones do: they save passes over
  /// memory and change no value.
  enum Operation: UInt8, Sendable {
    /// k
    case constant
    /// a
    case copy
    case add, subtract, multiply, divide, negate, squareRoot
    /// a + k
    case addConstant
    /// k − a
    case subtractFrom
    /// k·a
    case scale
    /// k / a
    case divideInto
    /// a / k
    case divideBy
    /// a·b + c
    case multiplyAdd
    /// a·b − c
    case multiplySubtract
    /// c − a·b
    case subtractProduct
    /// a·b + k
    case productPlus
    /// k·a + b
    case scaleAdd
    /// k·a + m
    case affine
    /// k·a² + b
    case squareAdd
    /// k·a² + m
    case squareAffine
    /// k·(a·b)
    case scaledProduct
    /// a to the whole power `extra`
    case wholePower
    case power, gate
    case exp, log, sin, cos, expMinusOne, logOnePlus, sigmoid, logAddExp
    /// The sine of a, and its cosine in the register `b`.
    case sinCos
    case absolute, sign, maximum, minimum
    /// 1 where the relation number `extra` holds, else 0.
    case compare
    /// Where a is not 0, b, else c.
    case select
    /// The function number `extra` of a.
    case call
  }

  struct Instruction: Sendable {
    var operation: Operation
    var target: Int32
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var extra: Int32 = 0
    var k: Double = 0
    var m: Double = 0
  }

  var inputCount: Int
  var outputCount: Int
  var registerCount: Int
  var instructions: [Instruction]

  /// Values of the functions that `call` can name.
  static let functions = FunctionTable.values
  static let relations: [Condition.Relation] = [
    .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
  ]

  /// The larger value; NaN when either is NaN.
  @inline(__always) static func larger(_ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : a < b ? b : a
  }

  /// The smaller value; NaN when either is NaN.
  @inline(__always) static func smaller(_ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : b < a ? b : a
  }

  /// a·b, and 0 where a is 0.
  @inline(__always) static func gated(_ a: Double, _ b: Double) -> Double { a == 0 ? 0 : a * b }
}
