public import Typesetting

extension Document {
  /// Builds a book: runs its chapters, numbers what they made, resolves references.
  ///
  /// The result does not depend on `jobs`. All problems are gathered; nothing is thrown and no file
  /// is touched.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - jobs: how many chapters or figures are made side by side at most.
  ///   - typesetter: sets the texts of figures; without one figures stay uncompiled, which is enough
  ///     to list what the book contains.
  ///   - figures: the ids of the figures that are compiled, to draw a few; all by default. Ids that the
  ///     book does not have are left aside.
  public static func build(
    _ book: Book, jobs: Int = 1, typesetter: Typesetter? = nil, figures: Set<String>? = nil
  ) -> Document {
    var plan = BuildPlan()
    plan.jobs = jobs
    plan.typesetter = typesetter
    plan.figures = figures
    return build(book, plan)
  }

  /// Builds a book by a plan.
  package static func build(_ book: Book, _ plan: BuildPlan) -> Document {
    DocumentMaker(book, plan: plan).document()
  }
}
