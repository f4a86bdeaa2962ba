/// What is known of the values a symbol can take.
///
/// Rewriting uses nothing beyond it: `log(x*y)` splits only for positive symbols, `sqrt(x**2)` is
/// `Abs(x)` for real ones and stays as it is for those without assumption, `sin(n*pi)` is 0 for
/// whole ones.
public enum Assumption: String, Sendable, Hashable, CaseIterable {
  /// Nothing is known: laws that hold for every complex number only.
  case none
  /// A real number, the default.
  case real
  /// A real number above zero.
  case positive
  /// A whole number of either sign.
  case integer

  /// A number of its own for each case.
  var rank: Int {
    switch self {
    case .none: 0
    case .real: 1
    case .positive: 2
    case .integer: 3
    }
  }
}

/// A named unknown with what is assumed about it.
struct Symbol: Sendable, Hashable {
  let name: String
  let assumption: Assumption
}
