import Report
import Plotting
import SVG
import Scene

/// Draws the figures of a document.
struct FigureFiles: Sendable {
  let builder: SiteBuilder

  /// The files in order, and the figures by id for the pages.
  func draw() throws(SiteError) -> (files: [SiteFile], pictures: [String: FigurePicture]) {
    let results = ParallelMap.map(builder.document.figures, jobs: builder.jobs) { figure in
      Result { () throws(SiteError) in try draw(figure) }
    }
    var files: [SiteFile] = []
    var pictures: [String: FigurePicture] = [:]
    for result in results {
      let (own, picture) = try result.get()
      files += own
      pictures[picture.figure.id] = picture
    }
    return (files, pictures)
  }

  private func draw(
    _ figure: BuiltFigure
  ) throws(SiteError) -> (files: [SiteFile], picture: FigurePicture) {
    guard let scene = figure.picture else {
      throw .figure(
        id: figure.id, location: figure.location,
        reason: "it was not compiled; build the document with a typesetter")
    }
    let svg = SVGWriter().fileAndInline(scene)
    var files: [SiteFile] = []
    var own: [FigurePicture.File] = []
    for format in SiteBuilder.Format.allCases where builder.formats.contains(format) {
      let path = Self.path(of: figure.id, format)
      own.append(FigurePicture.File(format: format, path: path))
      files.append(
        SiteFile(
          path: path,
          bytes: format == .svg ? Array(svg.file.utf8) : try raster(scene, figure, format)))
    }
    let facts = FactsFile(figure: figure).file()
    return (
      files + [facts],
      FigurePicture(figure: figure, markup: svg.inline, files: own, facts: facts.path)
    )
  }

  /// The path of a figure's file in the site.
  static func path(of id: String, _ format: SiteBuilder.Format) -> String {
    "figures/\(id).\(format.rawValue)"
  }

  private func raster(
    _ scene: Scene, _ figure: BuiltFigure, _ format: SiteBuilder.Format
  ) throws(SiteError) -> [UInt8] {
    guard let rasterizer = builder.rasterizer else {
      throw .figure(
        id: figure.id, location: figure.location,
        reason: "this program was built without a renderer for \(format.rawValue.uppercased())")
    }
    do {
      return try rasterizer(scene, format)
    } catch {
      throw .figure(id: figure.id, location: figure.location, reason: "\(error)")
    }
  }
}

extension BuiltFigure {
  /// What is drawn, under the caption as plain words and with the words that stand for it.
  var picture: Scene? {
    guard var scene = compiled?.scene else { return nil }
    scene.title = caption.plainText
    scene.summary = alt
    return scene
  }
}
