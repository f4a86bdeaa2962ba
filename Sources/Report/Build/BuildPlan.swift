package import Typesetting

/// How a book is built.
package struct BuildPlan: Sendable {
  /// How many things are made side by side at most; the result is the same for every number.
  package var jobs = 1
  /// Sets the texts of figures; without one figures stay uncompiled.
  package var typesetter: Typesetter?
  /// The ids of the figures that are compiled; `nil` for all.
  package var figures: Set<String>?
  /// Chapters that were run before.
  package var ahead: ChaptersAhead?
  /// Who goes on with the document while its figures are drawn.
  package var follower: (any DocumentFollower)?
  /// Work that has nothing to do with the book's making and is done beside it.
  package var beside: [Job] = []

  /// Creates a plan: one thing at a time, without pictures.
  package init() {}
}

/// Goes on with a document where it is finished already, so that no thread waits for the whole.
///
/// What it makes counts for nothing if the finished document has errors.
package protocol DocumentFollower: Sendable {
  /// Takes a document that is numbered, with references resolved and no error so far, but whose
  /// figures are not drawn yet.
  func begin(_ document: Document) -> [Job]

  /// Takes a figure of that document, drawn. It comes after the document, once for each figure, in
  /// any order and from any thread.
  func add(_ figure: BuiltFigure) -> [Job]
}
