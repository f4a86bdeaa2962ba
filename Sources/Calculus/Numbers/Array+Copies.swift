extension Array {
  /// An array of equal elements.
  ///
  /// `Array(repeating:count:)` finds the type of its memory in a table of the runtime at each call, which
  /// takes a thousand instructions; here the compiler knows it. For long arrays the former is quicker.
  @inlinable package init(copies count: Int, of element: Element) {
    self = (0..<count).map { _ in element }
  }
}
