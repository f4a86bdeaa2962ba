/// What the symbolic commands do.
enum SymbolicOperation: String, Sendable, Hashable, CaseIterable {
  case differentiate
  case simplify
  case evaluate
  case taylor
  case gradient
  case hessian
  case jacobian
}
