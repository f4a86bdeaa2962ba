/// Something of a chapter that carries a number or a label, with its place.
struct Declaration: Sendable, Hashable {
  /// What kind of thing it is.
  var kind: Label.Kind
  /// Its label, or nil.
  var label: String?
  /// The number the author gave, or nil.
  var number: String?
  /// Where it was written.
  var location: SourceLocation
}
