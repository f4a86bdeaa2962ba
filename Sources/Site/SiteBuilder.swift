public import Report
public import Scene

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
  public typealias MathFont = @Sendable ([Unicode.Scalar]) throws -> [UInt8]

  private let document: Document
  private let settings: SiteSettings
  private let jobs: Int

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
    settings = SiteSettings(
      templates: templates, formats: Array(formats), rasterizer: rasterizer, mathFont: mathFont)
    self.jobs = jobs
  }

  /// The files of the site in the order of their paths.
  ///
  /// - Throws: ``SiteError`` when a template has a mistake, a figure cannot be drawn, a link is of
  ///   a forbidden kind or two files want one path.
  public func files() throws(SiteError) -> [SiteFile] {
    let press = SitePress(settings)
    ParallelWork.run(
      press.begin(document) + document.figures.flatMap { press.add($0) }, jobs: jobs)
    return try press.files()
  }
}
