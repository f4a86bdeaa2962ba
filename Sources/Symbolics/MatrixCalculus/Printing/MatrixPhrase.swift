/// A matrix expression as it is read out: signs, fractions, powers and norms where they are seen.
///
/// Every format is written from it, so that the formats cannot disagree.
indirect enum MatrixPhrase: Sendable {
  /// A number without sign.
  case number(String)
  /// A name, with a dot for each derivative by the number it depends on.
  case symbol(String, dots: Int)
  case pi
  case zero(MatrixShape)
  case ones(MatrixShape)
  case identity(Dimension)
  case sum([(isNegative: Bool, term: MatrixPhrase)])
  case product([MatrixPhrase])
  case fraction(MatrixPhrase, MatrixPhrase)
  case transpose(MatrixPhrase)
  case inverse(MatrixPhrase, transposed: Bool)
  /// A power; entry by entry, or of a number or square matrix.
  case power(MatrixPhrase, String, entrywise: Bool)
  case root(MatrixPhrase)
  /// A function of its argument, raised to a power; entry by entry, or of the whole.
  case call(MatrixFunctionName, MatrixPhrase, power: String?)
  case magnitude(MatrixPhrase)
  case norm(MatrixPhrase, power: String?)
  case hadamard([MatrixPhrase])
  case entry(MatrixPhrase, [String])
  case delta(String, String)
  case total([String], MatrixPhrase)
}

/// The name of a function in each format.
struct MatrixFunctionName: Sendable {
  var plain: String
  var display: String
  var latex: String
  var isEntrywise = false

  static let trace = MatrixFunctionName(
    plain: "tr", display: "tr", latex: #"\operatorname{tr}"#)
  static let determinant = MatrixFunctionName(plain: "det", display: "det", latex: #"\det"#)
  static let logDeterminant = MatrixFunctionName(
    plain: "logdet", display: "ln det", latex: #"\ln\det"#)
  static let diagonalMatrix = MatrixFunctionName(
    plain: "diagm", display: "diag", latex: #"\operatorname{diag}"#)
  static let diagonal = MatrixFunctionName(
    plain: "diag", display: "diagonal", latex: #"\operatorname{diagonal}"#)

  init(plain: String, display: String, latex: String) {
    self.plain = plain
    self.display = display
    self.latex = latex
  }

  init(_ function: ElementwiseFunction, isEntrywise: Bool) {
    plain = function.rawValue
    display = function.function?.row.display ?? function.rawValue
    latex = function.function?.row.latex ?? #"\operatorname{\#(function.rawValue)}"#
    self.isEntrywise = isEntrywise
  }
}
