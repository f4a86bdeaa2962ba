import Report
import Plotting
import SVG
import Scene

/// A figure drawn: its files, and what the pages show of it.
struct FigureFiles: Sendable {
  /// The pictures in the order of formats, then the facts.
  let files: [ListedFile]
  let picture: FigurePicture

  /// Draws a figure in the formats that are asked for.
  init(_ figure: BuiltFigure, settings: SiteSettings) throws(SiteError) {
    guard let scene = figure.picture else {
      throw .figure(
        id: figure.id, location: figure.location,
        reason: "it was not compiled; build the document with a typesetter")
    }
    let svg = SVGWriter().fileAndInlineBytes(scene)
    var files: [SiteFile] = []
    var own: [FigurePicture.File] = []
    for format in settings.formats {
      let path = Self.path(of: figure.id, format)
      own.append(FigurePicture.File(format: format, path: path))
      let bytes =
        format == .svg
        ? svg.file : try Self.raster(scene, figure, format, settings.rasterizer)
      files.append(SiteFile(path: path, bytes: bytes))
    }
    let facts = FactsFile(figure: figure).file()
    self.files = (files + [facts]).map(ListedFile.init)
    picture = FigurePicture(figure: figure, markup: svg.inline, files: own, facts: facts.path)
  }

  /// The path of a figure's file in the site.
  static func path(of id: String, _ format: SiteBuilder.Format) -> String {
    "figures/\(id).\(format.rawValue)"
  }

  private static func raster(
    _ scene: Scene, _ figure: BuiltFigure, _ format: SiteBuilder.Format,
    _ rasterizer: SiteBuilder.Rasterizer?
  ) throws(SiteError) -> [UInt8] {
    guard let rasterizer else {
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
