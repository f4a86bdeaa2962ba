public import Plotting

extension Figure: Block {
  /// One figure; it is compiled when all chapters have run.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    context.at(fileID: fileID, line: line, column: nil) { context in
      if Slug.isIdentifier(id) {
        context.declare(.figure, label: BuiltFigure.label(of: id))
      } else {
        let cure = "write ASCII letters, digits, hyphens: '\(Slug.make(id))'"
        context.report(Diagnostic(.error, "bad figure id '\(id)'", notes: [.init(cure)]))
      }
      let caption = context.inlines(markdown: caption)
      if caption.isEmpty {
        context.report(Diagnostic(.error, "figure '\(id)' has no caption"))
      }
      if let alt, alt.allSatisfy(\.isWhitespace) || alt == self.caption {
        context.report(
          Diagnostic(
            .error, "the text alternative of figure '\(id)' says no more than its caption",
            notes: [.init("leave 'alt' out to have one made from the data")]))
      }
      let built = BuiltFigure(
        id: id, number: "", caption: caption, alt: alt ?? "", location: context.location,
        pageSlug: "")
      context.figures.append(DraftFigure(source: self, built: built))
      return [.figure(id: id)]
    }
  }
}
