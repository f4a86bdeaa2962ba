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
    let parts = try parts()
    let writer = PageWriter(
      document: document, library: parts.library, figures: parts.pictures)
    let written = ParallelMap.map(Array(0..<writer.count), jobs: jobs) { index in
      Outcome { () throws(SiteError) in ListedFile(try writer.page(index)) }
    }
    var pages: [ListedFile] = []
    for result in written { pages.append(try result.get()) }
    let listed = pages + parts.drawings + parts.assets
    let manifest = manifest(of: listed, pages: pages, parts)
    var all = listed.map(\.file)
    do {
      all.append(try manifest.file())
    } catch {
      throw .encoding(path: Manifest.path, reason: "\(error)")
    }
    return try Self.ordered(all)
  }

  /// What the pages need, and the files that need no page.
  private struct Parts: Sendable {
    var library = TemplateLibrary()
    var assets: [ListedFile] = []
    var drawings: [ListedFile] = []
    var pictures: [String: FigurePicture] = [:]
  }

  /// A part that needs no other.
  private enum Work: Sendable {
    case search
    case font
    case templates
    case figure(BuiltFigure)
  }

  private enum Made: Sendable {
    case asset(ListedFile?)
    case library(TemplateLibrary, assets: [ListedFile])
    case figure(FigureFiles)
  }

  private func parts() throws(SiteError) -> Parts {
    try checkIDs()
    // The longest first, so that nobody is left with it at the end.
    let works = [.search, .font, .templates] + document.figures.map { Work.figure($0) }
    let made = ParallelMap.map(works, jobs: jobs) { work in
      Outcome { () throws(SiteError) in try make(work) }
    }
    var parts = Parts()
    for result in made {
      switch try result.get() {
      case .asset(let file): parts.assets += [file].compactMap { $0 }
      case .library(let library, let assets):
        parts.library = library
        parts.assets += assets
      case .figure(let drawn):
        parts.drawings += drawn.files
        parts.pictures[drawn.picture.figure.id] = drawn.picture
      }
    }
    return parts
  }

  /// Refuses figures that would share the ids of their elements, which pages could not tell apart.
  private func checkIDs() throws(SiteError) {
    var owners: [String: String] = [:]
    for figure in document.figures {
      let root = SVGWriter.rootID(ofScene: figure.id)
      guard let owner = owners.updateValue(figure.id, forKey: root) else { continue }
      throw .figure(
        id: figure.id, location: figure.location,
        reason: "its elements would get the ids of those of figure '\(owner)': choose another id")
    }
  }

  private func make(_ work: Work) throws(SiteError) -> Made {
    switch work {
    case .search: .asset(ListedFile(SearchIndex.file(for: document)))
    case .font: .asset(try fontFile().map(ListedFile.init))
    case .templates:
      .library(
        try PageWriter.library(templates, for: document),
        assets: templates.assets.map { ListedFile(SiteFile(path: $0.path, bytes: $0.bytes)) })
    case .figure(let figure): .figure(try FigureFiles(figure, builder: self))
    }
  }

  /// The font of the formulas, if there are formulas.
  private func fontFile() throws(SiteError) -> SiteFile? {
    let scalars = MathCharacters.all(in: document)
    guard let mathFont, !scalars.isEmpty else { return nil }
    do {
      return SiteFile(path: "fonts/math.otf", bytes: try mathFont(scalars))
    } catch {
      throw .encoding(path: "fonts/math.otf", reason: "\(error)")
    }
  }

  private func manifest(of files: [ListedFile], pages: [ListedFile], _ parts: Parts) -> Manifest {
    let entries = Dictionary(
      files.map { ($0.file.path, $0.entry) }, uniquingKeysWith: { first, _ in first })
    return Manifest(
      book: document.identifier, formats: formats.map(\.rawValue).sorted(),
      pages: pages.map(\.entry),
      figures: document.figures.map { figure in
        let picture = parts.pictures[figure.id]
        let paths = (picture?.files.map(\.path) ?? []) + (picture.map { [$0.facts] } ?? [])
        return Manifest.Figure(figure, files: paths.compactMap { entries[$0] })
      },
      assets: parts.assets.map(\.entry).sorted { $0.path < $1.path })
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
