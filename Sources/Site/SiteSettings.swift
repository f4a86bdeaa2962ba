/// How a site is made of a document.
package struct SiteSettings: Sendable {
  package let templates: TemplateSource
  /// The formats, each once, in the order in which files are listed.
  package let formats: [SiteBuilder.Format]
  package let rasterizer: SiteBuilder.Rasterizer?
  package let mathFont: SiteBuilder.MathFont?

  /// Creates settings; the parameters are those of ``SiteBuilder``.
  package init(
    templates: TemplateSource, formats: [SiteBuilder.Format],
    rasterizer: SiteBuilder.Rasterizer?, mathFont: SiteBuilder.MathFont?
  ) {
    self.templates = templates
    self.formats = SiteBuilder.Format.allCases.filter { $0 == .svg || formats.contains($0) }
    self.rasterizer = rasterizer
    self.mathFont = mathFont
  }
}
