/// How a site is made of a document.
package struct SiteSettings: Sendable {
  package let templates: TemplateSource
  package let formats: Set<SiteBuilder.Format>
  package let rasterizer: SiteBuilder.Rasterizer?
  package let mathFont: SiteBuilder.MathFont?

  /// Creates settings; the parameters are those of ``SiteBuilder``.
  package init(
    templates: TemplateSource, formats: Set<SiteBuilder.Format>,
    rasterizer: SiteBuilder.Rasterizer?, mathFont: SiteBuilder.MathFont?
  ) {
    self.templates = templates
    self.formats = formats.union([.svg])
    self.rasterizer = rasterizer
    self.mathFont = mathFont
  }
}
