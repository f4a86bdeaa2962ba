package import Report
import SVG
import Synchronization

/// Makes the files of a site, each as soon as what it needs is there: a figure's when it is drawn, a
/// page when its figures and the templates are.
///
/// It follows a document in the making, or is given a finished one and its figures.
package final class SitePress: DocumentFollower {
  private let settings: SiteSettings
  private let state = Mutex(State())

  private struct State {
    var document: Document?
    var search: ListedFile?
    var font: Outcome<ListedFile?> = .value(nil)
    var shells: Outcome<Shells>?
    /// The figures, by their ids.
    var figures: [String: Outcome<FigureFiles>] = [:]
    /// The pages that are begun, by their places: the front page, then the chapters.
    var begun: Set<Int> = []
    /// The pages that are made, by their places.
    var pages: [Int: Outcome<ListedFile>] = [:]
  }

  /// The templates, and the files beside them.
  private struct Shells: Sendable {
    var library: TemplateLibrary
    var assets: [ListedFile]
  }

  /// Creates a press that has nothing to do yet.
  package init(_ settings: SiteSettings) {
    self.settings = settings
  }

  package func begin(_ document: Document) -> [Job] {
    state.withLock { $0.document = document }
    return [
      Job(.long) { self.makeFont(for: document) },
      Job(.part) { self.makeSearch(for: document) },
      Job(.part) { self.makeShells(for: document) },
    ]
  }

  package func add(_ figure: BuiltFigure) -> [Job] {
    [Job(.figure) { self.draw(figure) }]
  }

  /// The files in the order of their paths, once all work is done.
  ///
  /// - Throws: the first error, in the order of parts, figures and pages.
  package func files() throws(SiteError) -> [SiteFile] {
    let state = state.withLock { $0 }
    guard let document = state.document else { return [] }
    try Self.checkIDs(of: document)
    let shells = try state.shells?.get()
    let assets =
      [state.search, try state.font.get()].compactMap { $0 } + (shells?.assets ?? [])
    var figures: [FigureFiles] = []
    for figure in document.figures {
      guard let made = state.figures[figure.id] else { continue }
      figures.append(try made.get())
    }
    var pages: [ListedFile] = []
    for (_, made) in state.pages.sorted(by: { $0.key < $1.key }) { pages.append(try made.get()) }
    let manifest = manifest(of: document, pages: pages, figures: figures, assets: assets)
    var all = (pages + figures.flatMap(\.files) + assets).map(\.file)
    do {
      all.append(try manifest.file())
    } catch {
      throw .encoding(path: Manifest.path, reason: "\(error)")
    }
    return try Self.ordered(all)
  }
}

// MARK: - Parts

extension SitePress {
  private func makeSearch(for document: Document) -> [Job] {
    let file = ListedFile(SearchIndex.file(for: document))
    state.withLock { $0.search = file }
    return []
  }

  private func makeFont(for document: Document) -> [Job] {
    let font = Outcome { () throws(SiteError) in try fontFile(for: document).map(ListedFile.init) }
    state.withLock { $0.font = font }
    return []
  }

  /// The font of the formulas, if there are formulas.
  private func fontFile(for document: Document) throws(SiteError) -> SiteFile? {
    let scalars = MathCharacters.all(in: document)
    guard let mathFont = settings.mathFont, !scalars.isEmpty else { return nil }
    do {
      return SiteFile(path: "fonts/math.otf", bytes: try mathFont(scalars))
    } catch {
      throw .encoding(path: "fonts/math.otf", reason: "\(error)")
    }
  }

  private func makeShells(for document: Document) -> [Job] {
    let templates = settings.templates
    let shells = Outcome { () throws(SiteError) in
      Shells(
        library: try PageWriter.library(templates, for: document),
        assets: templates.assets.map { ListedFile(SiteFile(path: $0.path, bytes: $0.bytes)) })
    }
    return state.withLock { state in
      state.shells = shells
      return readyPages(&state)
    }
  }

  private func draw(_ figure: BuiltFigure) -> [Job] {
    let files = Outcome { () throws(SiteError) in try FigureFiles(figure, settings: settings) }
    return state.withLock { state in
      state.figures[figure.id] = files
      return readyPages(&state)
    }
  }

  /// Begins the pages for which everything is there.
  private func readyPages(_ state: inout State) -> [Job] {
    guard let document = state.document, case .value(let shells) = state.shells else { return [] }
    let waiting = Set(
      document.figures.filter { figure in
        guard case .value = state.figures[figure.id] else { return true }
        return false
      }.map(\.pageSlug))
    let slugs = [nil] + document.pages.map { Optional($0.slug) }
    let ready = slugs.indices.filter { index in
      !state.begun.contains(index) && !(slugs[index].map(waiting.contains) ?? false)
    }
    guard !ready.isEmpty else { return [] }
    state.begun.formUnion(ready)
    let writer = PageWriter(
      document: document, library: shells.library, figures: pictures(in: state))
    return ready.map { index in Job(.page) { self.write(index, with: writer) } }
  }

  private func pictures(in state: State) -> [String: FigurePicture] {
    state.figures.compactMapValues { made in
      guard case .value(let files) = made else { return nil }
      return files.picture
    }
  }

  private func write(_ index: Int, with writer: PageWriter) -> [Job] {
    let page = Outcome { () throws(SiteError) in ListedFile(try writer.page(index)) }
    state.withLock { $0.pages[index] = page }
    return []
  }
}

// MARK: - The whole

extension SitePress {
  /// Refuses figures that would share the ids of their elements, which pages could not tell apart.
  private static func checkIDs(of document: Document) throws(SiteError) {
    var owners: [String: String] = [:]
    for figure in document.figures {
      let root = SVGWriter.rootID(ofScene: figure.id)
      guard let owner = owners.updateValue(figure.id, forKey: root) else { continue }
      throw .figure(
        id: figure.id, location: figure.location,
        reason: "its elements would get the ids of those of figure '\(owner)': choose another id")
    }
  }

  private func manifest(
    of document: Document, pages: [ListedFile], figures: [FigureFiles], assets: [ListedFile]
  ) -> Manifest {
    Manifest(
      book: document.identifier, formats: settings.formats.map(\.rawValue).sorted(),
      pages: pages.map(\.entry),
      figures: figures.map { Manifest.Figure($0.picture.figure, files: $0.files.map(\.entry)) },
      assets: assets.map(\.entry).sorted { $0.path < $1.path })
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
