/// What a name stands for in a template.
///
/// The set of names and kinds is fixed (``PageModel``), so that templates can be checked against an
/// example before anything is rendered.
enum TemplateValue: Sendable {
  /// Words, escaped where they are put in.
  case text(String)
  /// Finished markup; its name ends in `HTML` and it is put in by three braces.
  case markup(HTML)
  /// Something a section asks for.
  case flag(Bool)
  /// Names of its own, or nothing.
  case group([String: TemplateValue], isPresent: Bool)
}
