public import Plotting

extension Figure: Block {
  /// One figure; it is compiled along with its chapter.
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
      let compiled = context.compile(self)
      context.figures.append(
        BuiltFigure(
          id: id, number: "", caption: caption, alt: alt ?? compiled?.altText ?? "",
          compiled: compiled, location: context.location, pageSlug: ""))
      return [.figure(id: id)]
    }
  }
}

extension BuildContext {
  /// The figure compiled, or nil if there is no typesetter or something is wrong, which is reported.
  fileprivate mutating func compile(_ figure: Figure) -> CompiledFigure? {
    guard let typesetter = compiler.typesetter else { return nil }
    do {
      return try figure.compile(with: typesetter)
    } catch {
      let place = [error.panel.map { "panel \($0)" }, error.mark].compactMap { $0 }
      let message = (["figure '\(figure.id)'"] + place).joined(separator: ", ")
      report(Diagnostic(.error, "\(message): \(error.message)", notes: [.init(error.cure)]))
      return nil
    }
  }
}
