/// In which order terms and factors are written, for every format alike.
///
/// Without being told, `x`, `y`, `z` and `t` (with or without index) are taken for the variables
/// and all other symbols for parameters; where none of them occurs, `r`, `s`, `u`, `v`, `w` and
/// `theta`; where none of these occurs either, all symbols. Variables keep that order, `x2` before
/// `x10`, parameters that of the alphabet; beside `x`, `x0` is a parameter.
///
/// Parameters stand before variables in a product (`a*x`), and powers of the variables decide the
/// order of terms (`w1*x1 + w2*x2 + b`).
public struct PrintingOrder: Sendable, Hashable {
  /// Which way the powers of the variables run through a sum.
  public enum Powers: Sendable, Hashable, CaseIterable {
    /// High powers first, as polynomials are written: `x**2 + x + 1`.
    case descending
    /// Low powers first, as series are written: `1 + x + x**2/2`.
    case ascending
  }

  /// The variables, the one that decides first in front; empty when they are to be guessed.
  ///
  /// Found by name; entries that are no symbols, and symbols that do not occur, do nothing.
  public var mainVariables: [Expr]
  /// Which way the powers of the variables run.
  ///
  /// Sums in powers of `x - a` always ascend.
  public var powers: Powers

  /// Creates an order.
  public init(mainVariables: [Expr] = [], powers: Powers = .descending) {
    self.mainVariables = mainVariables
    self.powers = powers
  }

  /// Variables guessed, powers descending: what the printing properties use.
  public static let standard = PrintingOrder()
  /// Variables guessed, powers ascending, as series are written.
  public static let ascending = PrintingOrder(powers: .ascending)
}
