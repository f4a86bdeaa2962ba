public import Formula

/// What a block sees while it is lowered: where it stands, and where problems go.
///
/// There is one context for a chapter, so that chapters can be built side by side.
public struct BuildContext {
  /// The embedded sources of the book.
  public let sources: SourceFiles
  /// The commands that the book defines for its formulas.
  public let macros: LatexMacros
  /// The `#fileID` of the file the current block was written in.
  public internal(set) var fileID: String
  /// The place of the current block.
  public internal(set) var location: SourceLocation
  /// The problems found so far.
  public private(set) var diagnostics: [Diagnostic] = []

  private(set) var declarations: [Declaration] = []
  var figures: [DraftFigure] = []
  /// How many sections the current block stands in.
  var sectionDepth = 0

  init(
    sources: SourceFiles, macros: LatexMacros = LatexMacros(), fileID: String = "",
    location: SourceLocation
  ) {
    self.sources = sources
    self.macros = macros
    self.fileID = fileID
    self.location = location
  }

  /// Takes a problem; one without a place gets that of the current block.
  public mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    let location = diagnostic.location ?? location
    diagnostic.location = location
    diagnostic.sourceLine = diagnostic.sourceLine ?? sources.line(at: location)
    diagnostics.append(diagnostic)
  }

  /// Takes an error that a block threw.
  public mutating func report(_ error: any Error) {
    guard let error = error as? ContentError else {
      report(Diagnostic(.error, "\(error)"))
      return
    }
    for error in [error] + error.others {
      report(Diagnostic(.error, error.message, at: error.location, notes: error.notes))
    }
  }

  /// Lowers blocks in order; one that throws is reported and left out.
  public mutating func lower(_ blocks: [LocatedBlock]) -> [Node] {
    blocks.flatMap { block in
      at(fileID: block.fileID, line: block.line, column: block.column) { context in
        do {
          return try block.block.nodes(in: &context)
        } catch {
          context.report(error)
          return []
        }
      }
    }
  }

  /// Runs work with another place than that of the current block.
  mutating func at<Result>(
    fileID: String, line: Int, column: Int?, _ work: (inout BuildContext) throws -> Result
  ) rethrows -> Result {
    let outer = (self.fileID, location)
    defer { (self.fileID, location) = outer }
    self.fileID = fileID
    location = sources.location(fileID: fileID, line: line, column: column)
    return try work(&self)
  }

  /// Lowers what stands in another block.
  ///
  /// - Parameter owner: what the other block is called if its code threw an error.
  mutating func lower(_ content: Content, of owner: String) -> [Node] {
    do {
      return lower(try content.get())
    } catch let error as ContentError {
      report(error)
    } catch {
      report(Diagnostic(.error, "the code of this \(owner) failed: \(error)"))
    }
    return []
  }

  /// Notes that something numbered or labelled was made, so that repeated labels and numbers are
  /// found, and checks the form of its label.
  ///
  /// - Parameters:
  ///   - kind: what was made; its prefix must begin the label.
  ///   - label: the label, if it has one.
  ///   - number: the number, if the author gave one.
  ///   - place: where it was made; by default where the current block is.
  public mutating func declare(
    _ kind: Label.Kind, label: String?, number: String? = nil, at place: SourceLocation? = nil
  ) {
    declarations.append(
      Declaration(kind: kind, label: label, number: number, location: place ?? location))
    guard let label, !(label.hasPrefix(kind.prefix) && Slug.isIdentifier(label)) else { return }
    let rest = label.hasPrefix(kind.prefix) ? String(label.dropFirst(kind.prefix.count)) : label
    report(
      Diagnostic(
        .error, "bad label '\(label)'", at: place,
        notes: [
          Diagnostic.Note(
            "write '\(kind.prefix)' and then ASCII letters, digits, hyphens: "
              + "'\(kind.prefix)\(Slug.make(rest))'")
        ]))
  }
}
