public import Report
public import Scene
import SVG

/// Turns a document into the files of a static site, in memory.
///
/// The same document, templates and formats give the same bytes; nothing is read but what is passed
/// in. Links are relative, so that the site works from any folder and from disk.
public struct SiteBuilder: Sendable {
  /// A format figures are written in, besides standing on the page.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// Scalable Vector Graphics, for light and dark grounds in one file.
    case svg
    /// A raster image.
    case png
    /// Portable Document Format.
    case pdf
  }

  /// Draws a scene in a format other than SVG.
  public typealias Rasterizer = @Sendable (Scene, Format) throws -> [UInt8]
  /// Gives a font file that holds the glyphs for some characters of formulas.
  public typealias MathFont = @Sendable (Set<Unicode.Scalar>) throws -> [UInt8]

  let document: Document
  let templates: TemplateSource
  let formats: Set<Format>
  let rasterizer: Rasterizer?
  let mathFont: MathFont?
  let jobs: Int

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - document: the book, built with a typesetter so that its figures are compiled.
  ///   - templates: the page shells, the style sheet and further assets.
  ///   - formats: the formats of figure files; SVG is always written.
  ///   - rasterizer: draws PNG and PDF; needed if `formats` holds one of them.
  ///   - mathFont: cuts down the font of formulas for `fonts/math.otf`; without it pages use the
  ///     fonts that readers have.
  ///   - jobs: how many figures and pages are written side by side at most; the result is the
  ///     same for every number.
  public init(
    document: Document, templates: TemplateSource = .builtIn, formats: Set<Format> = [.svg],
    rasterizer: Rasterizer? = nil, mathFont: MathFont? = nil, jobs: Int = 1
  ) {
    self.document = document
    self.templates = templates
    self.formats = formats.union([.svg])
    self.rasterizer = rasterizer
    self.mathFont = mathFont
    self.jobs = jobs
  }

  /// The files of the site in the order of their paths.
  ///
  /// - Throws: ``SiteError`` when a template has a mistake, a figure cannot be drawn, a link is of
  ///   a forbidden kind or two files want one path.
  public func files() throws(SiteError) -> [SiteFile] {
    let (pictures, figures) = try FigureFiles(builder: self).draw()
    let writer = try PageWriter(document: document, templates: templates, figures: figures)
    let pages = try writer.pages(jobs: jobs)
    let assets = try assetFiles()
    var manifestFigures: [Manifest.Figure] = []
    for figure in document.figures {
      let files = (figures[figure.id]?.files ?? []).compactMap { file in
        pictures.first { $0.path == file.path }.map(Manifest.File.init)
      }
      manifestFigures.append(Manifest.Figure(figure, files: files))
    }
    let manifest = Manifest(
      book: document.identifier, formats: formats.map(\.rawValue).sorted(),
      pages: pages.map(Manifest.File.init), figures: manifestFigures,
      assets: assets.map(Manifest.File.init).sorted { $0.path < $1.path })
    var all = pages + pictures + assets
    do {
      all.append(try manifest.file())
    } catch {
      throw .encoding(path: Manifest.path, reason: "\(error)")
    }
    return try Self.ordered(all)
  }

  /// Style sheet, icon and the like, search index, font.
  private func assetFiles() throws(SiteError) -> [SiteFile] {
    var files = templates.assets.map { SiteFile(path: $0.path, bytes: $0.bytes) }
    files.append(try SearchIndex.file(for: document))
    let scalars = MathCharacters.all(in: document)
    guard let mathFont, !scalars.isEmpty else { return files }
    do {
      files.append(SiteFile(path: "fonts/math.otf", bytes: try mathFont(scalars)))
    } catch {
      throw .encoding(path: "fonts/math.otf", reason: "\(error)")
    }
    return files
  }

  private static func ordered(_ files: [SiteFile]) throws(SiteError) -> [SiteFile] {
    let sorted = files.sorted { $0.path < $1.path }
    for (left, right) in zip(sorted, sorted.dropFirst()) where left.path == right.path {
      throw .path(left.path, reason: "two files of the site have this path")
    }
    for file in sorted where !SiteFile.isInside(file.path) {
      throw .path(file.path, reason: "the path leads out of the site's folder")
    }
    return sorted
  }
}

extension Manifest.Figure {
  fileprivate init(_ figure: BuiltFigure, files: [Manifest.File]) {
    self.init(
      id: figure.id, number: figure.number,
      page: "\(figure.pageSlug).html#\(BuiltFigure.label(of: figure.id))",
      source: figure.location.file, line: figure.location.line, files: files)
  }
}
