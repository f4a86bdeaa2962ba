import Mustache

/// Checked templates, ready to render.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary

  /// A library without templates.
  init() { library = MustacheLibrary(templates: [:]) }

  /// Reads and checks templates.
  ///
  /// - Parameters:
  ///   - source: the files.
  ///   - roots: the templates that pages are made from, each with an example of the names it may
  ///     use.
  /// - Throws: ``TemplateError`` for the first mistake in the order of the files.
  init(
    _ source: TemplateSource, roots: [(name: String, names: [String: TemplateValue])]
  ) throws(TemplateError) {
    var tags: [String: [TemplateTag]] = [:]
    var fileNames: [String: String] = [:]
    var texts: [String: String] = [:]
    for file in source.templates {
      let name = String(file.path.dropLast(".mustache".count))
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw TemplateError(file: file.name, message: "the file is not UTF-8 text")
      }
      tags[name] = try TemplateTag.scan(text, file: file.name)
      fileNames[name] = file.name
      texts[name] = text
    }
    var checker = TemplateChecker(tags: tags, fileNames: fileNames)
    for root in roots {
      guard tags[root.name] != nil else {
        throw TemplateError(file: "\(root.name).mustache", message: "the template is missing")
      }
      try checker.check(root.name, names: root.names)
    }
    // A built-in partial may be left unused by someone's own page.
    let builtIn = Set(TemplateSource.builtIn.files)
    for file in source.templates where !builtIn.contains(file) {
      let name = String(file.path.dropLast(".mustache".count))
      guard !checker.used.contains(name) else { continue }
      let hint = TemplateChecker.hint(name, in: checker.used.sorted())
      throw TemplateError(file: file.name, message: "no page takes in this template\(hint)")
    }
    library = try Self.register(texts, fileNames: fileNames)
  }

  /// Renders a template with values for its names.
  func render(_ name: String, _ values: [String: TemplateValue]) -> String {
    library.render(TemplateScope(values: values), withTemplate: name) ?? ""
  }

  private static func register(
    _ texts: [String: String], fileNames: [String: String]
  ) throws(TemplateError) -> MustacheLibrary {
    MustacheContentTypes.register(EscapedContent(), named: EscapedContent.name)
    var library = MustacheLibrary()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register("{{% CONTENT_TYPE:\(EscapedContent.name)}}\n" + text, named: name)
      } catch {
        throw TemplateError(file: fileNames[name] ?? name, message: "\(error)")
      }
    }
    return library
  }
}

/// Names and what they stand for, made ready for the library when it asks: it takes a dictionary and
/// strings too, but finds out by reflection that it can.
private struct TemplateScope: MustacheParent {
  let values: [String: TemplateValue]

  func child(named name: String) -> Any? {
    switch values[name] {
    case .text(let text): TemplateText(renderText: text)
    case .markup(let html): TemplateText(renderText: html.line)
    case .flag(let value): value
    case .group(let names, isPresent: true): TemplateScope(values: names)
    case .group: false
    case nil: nil
    }
  }
}

/// A text for the library.
private struct TemplateText: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { false }
}

/// Escapes byte by byte; the library's own type compares characters and lets a quote through that
/// carries a combining mark.
private struct EscapedContent: MustacheContentType {
  static let name = "NABLA"

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
