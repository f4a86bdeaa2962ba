/// What the symbolic commands do.
enum SymbolicOperation: String, Sendable, Hashable, CaseIterable {
  case differentiate
  case simplify
  case factor
  case expand
  case evaluate
  case taylor
  case gradient
  case hessian
  case jacobian

  /// Whether a certain form is asked for, which simplifying would undo.
  var asksForForm: Bool {
    switch self {
    // A Taylor polynomial is wanted in powers of the distance, not multiplied out.
    case .factor, .expand, .taylor: true
    case .differentiate, .simplify, .evaluate, .gradient, .hessian, .jacobian: false
    }
  }
}
