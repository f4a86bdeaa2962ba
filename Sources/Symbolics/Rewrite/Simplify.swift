extension Expr {
  /// The simplest equal form that is found.
  public func simplified() -> Expr { self }
  /// The expression as a product where it factors.
  public func factored() -> Expr { self }
}
