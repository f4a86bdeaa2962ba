/// The names by which things of a book are referred to: `fig-tangent`, `eq-derivative`.
public enum Label {
  /// What a label can stand for; its prefix says which.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A figure: the figure's id with `fig-` before it.
    case figure = "fig"
    /// An equation.
    case equation = "eq"
    /// A table.
    case table = "tbl"
    /// A definition.
    case definition = "def"
    /// A theorem, lemma, proposition or corollary.
    case theorem = "thm"
    /// An example or exercise.
    case example = "ex"
    /// A chapter (by its slug) or a heading.
    case section = "sec"

    /// The label's beginning, with its hyphen.
    public var prefix: String { rawValue + "-" }
  }

  /// The kind a label's prefix names, or nil if it begins with none of them.
  public static func kind(of label: String) -> Kind? {
    // A prefix is what stands before the first hyphen, and something follows it.
    guard let hyphen = label.utf8.firstIndex(of: UInt8(ascii: "-")),
      label.utf8.index(after: hyphen) < label.endIndex
    else { return nil }
    return Kind(rawValue: String(label[..<hyphen]))
  }
}
