import Plotting
public import Report
import SVG
import Scene

/// Puts current figures into README, Markdown and DocC files.
///
/// A region is two comment lines, `<!-- nabla:figure ID -->` and `<!-- /nabla:figure -->`; what
/// stands between them is replaced and every other byte is left as it is. Markers in fenced code
/// are text.
public struct Embedder: Sendable {
  /// What became of a file's text.
  public struct Result: Sendable, Hashable {
    /// The text with its regions filled.
    public var bytes: [UInt8]
    /// The ids of the regions in order.
    public var figures: [String]
    /// The ids and lines of regions that held something else.
    public var stale: [Stale]
    /// Pictures that must stand beside the text, by path (a DocC catalog holds its own).
    public var pictures: [SiteFile]
  }

  /// A region that held something else.
  public struct Stale: Sendable, Hashable {
    /// The figure.
    public var id: String
    /// The line of the region's opening marker, counted from 1.
    public var line: Int
  }

  /// What was done with a file.
  public struct Summary: Sendable, Hashable {
    /// The ids of the regions in order.
    public var figures: [String]
    /// Regions and pictures that were not as they should be, as errors with their places.
    public var stale: [Diagnostic]
    /// The paths of the files that were written.
    public var written: [String]
  }

  private let document: Document
  private let siteFolder: String

  /// Creates an embedder.
  ///
  /// - Parameters:
  ///   - document: the book, built with a typesetter.
  ///   - siteFolder: the folder of the rendered site, from the same place as the paths of the
  ///     files; README and Markdown files link to its pictures.
  public init(document: Document, siteFolder: String) {
    self.document = document
    self.siteFolder = siteFolder
  }

  /// Fills the regions of a file, or only compares them.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - check: true to write nothing.
  /// - Throws: ``EmbedError`` for a wrong region or a file that cannot be read or written; nothing
  ///   is written then.
  public func embed(file path: String, check: Bool) throws(EmbedError) -> Summary {
    let old: [UInt8]
    do {
      old = try FileSystem.read(path)
    } catch {
      throw .file(error)
    }
    let result = try embed(old, path: path)
    var summary = Summary(figures: result.figures, stale: [], written: [])
    for stale in result.stale {
      summary.stale.append(
        Diagnostic(
          .error, "the region of figure '\(stale.id)' is stale",
          at: SourceLocation(file: path, line: stale.line)))
    }
    var files = result.pictures.filter { (try? FileSystem.read($0.path)) != $0.bytes }
    for file in files {
      summary.stale.append(Diagnostic(.error, "the picture \(file.path) is stale"))
    }
    if result.bytes != old { files.append(SiteFile(path: path, bytes: result.bytes)) }
    guard !check else { return summary }
    for file in files {
      try write(file)
      summary.written.append(file.path)
    }
    return summary
  }

  /// Fills the regions of a text.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - path: the file it is from; one in a folder `*.docc` is written for DocC.
  public func embed(_ bytes: [UInt8], path: String) throws(EmbedError) -> Result {
    var result = Result(bytes: [], figures: [], stale: [], pictures: [])
    let catalog = Self.catalog(of: path)
    var position = 0
    for region in try EmbedRegion.find(in: bytes, file: path) {
      let figure = try figure(region, file: path)
      let lines =
        catalog == nil ? markdown(figure, from: path) : Self.directive(figure)
      let new = Array(
        lines.map { region.indentation + Array($0.utf8) + region.lineBreak }.joined())
      if Array(bytes[region.content]) != new {
        result.stale.append(Stale(id: region.id, line: region.line))
      }
      result.bytes += bytes[position..<region.content.lowerBound] + new
      position = region.content.upperBound
      result.figures.append(region.id)
      if let catalog { result.pictures += try pictures(figure, in: catalog, region, path) }
    }
    result.bytes += bytes[position...]
    return result
  }

  private func figure(_ region: EmbedRegion, file: String) throws(EmbedError) -> BuiltFigure {
    if let figure = document.figure(region.id) { return figure }
    let hint = TemplateChecker.hint(region.id, in: document.figures.map(\.id))
    throw .region(
      file: file, line: region.line, message: "there is no figure '\(region.id)'\(hint)")
  }

  /// An image that links to the rendered site, with its caption below.
  private func markdown(_ figure: BuiltFigure, from path: String) -> [String] {
    let file = "\(siteFolder)/\(FigureFiles.path(of: figure.id, .svg))"
    let target = RelativePath.path(to: file, fromFile: path)
    let caption = MarkdownText.escaped(figure.caption.plainText)
    return [
      "![\(MarkdownText.escaped(figure.alt))](\(MarkdownText.address(target)))", "",
      "*Figure \(figure.number).* \(caption)",
    ]
  }

  /// DocC's image directive; a backslash keeps a quote within its argument.
  private static func directive(_ figure: BuiltFigure) -> [String] {
    let alt = MarkdownText.line(figure.alt).replacing("\\", with: "\\\\")
      .replacing("\"", with: "\\\"")
    return [
      "@Image(source: \"\(figure.id).svg\", alt: \"\(alt)\") {",
      "  \(MarkdownText.escaped(figure.caption.plainText))", "}",
    ]
  }

  /// The pictures a DocC catalog needs: DocC takes `~dark` for dark grounds.
  private func pictures(
    _ figure: BuiltFigure, in catalog: String, _ region: EmbedRegion, _ file: String
  ) throws(EmbedError) -> [SiteFile] {
    guard let scene = figure.picture else {
      throw .region(
        file: file, line: region.line, message: "figure '\(figure.id)' was not compiled")
    }
    return [("", SVGWriter.Mode.light), ("~dark", .dark)].map { suffix, mode in
      SiteFile(
        path: "\(catalog)/Resources/\(figure.id)\(suffix).svg",
        text: SVGWriter(mode: mode).string(scene))
    }
  }

  /// The folder of the DocC catalog a file is in, or nil.
  private static func catalog(of path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let index = parts.dropLast().lastIndex(where: { $0.hasSuffix(".docc") }) else {
      return nil
    }
    return parts[...index].joined(separator: "/")
  }

  private func write(_ file: SiteFile) throws(EmbedError) {
    do throws(OutputError) {
      if let slash = file.path.lastIndex(of: "/"), slash > file.path.startIndex {
        try FileSystem.createFolder(String(file.path[..<slash]))
      }
    } catch {
      throw .file(error)
    }
    do {
      try AtomicFile.write(file.bytes, to: file.path)
    } catch {
      throw .file(OutputError(error))
    }
  }
}
