/// Finds names and numbers that were given twice.
enum Duplicates {
  /// One error for each repeated label, statement number or page name, at the later place, with a
  /// remark at the first.
  ///
  /// - Returns: the problems of each draft, in the order of the drafts.
  static func find(in drafts: [ChapterDraft]) -> [[Diagnostic]] {
    var labels: [String: SourceLocation] = [:]
    var numbers: [String: SourceLocation] = [:]
    var slugs: [String: SourceLocation] = [:]
    return drafts.map { draft in
      var problems: [Diagnostic] = []
      func claim(
        _ key: String, in places: inout [String: SourceLocation], at place: SourceLocation,
        _ message: String, cure: String? = nil
      ) {
        guard let first = places[key] else {
          places[key] = place
          return
        }
        let notes = [Diagnostic.Note("first used here", at: first)]
        problems.append(
          Diagnostic(.error, message, at: place, notes: notes + (cure.map { [.init($0)] } ?? [])))
      }
      let slug = draft.page.slug
      claim(
        slug, in: &slugs, at: draft.location, "two pages have the name '\(slug)'",
        cure: "give the chapter a name by 'static let slug'")
      for declaration in draft.declarations {
        if let label = declaration.label {
          claim(label, in: &labels, at: declaration.location, "duplicate label '\(label)'")
        }
        if let number = declaration.number {
          claim(
            number, in: &numbers, at: declaration.location,
            "two statements have the number \(number)")
        }
      }
      return problems
    }
  }
}
