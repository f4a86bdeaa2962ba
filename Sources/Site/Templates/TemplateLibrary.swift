import Mustache
import Synchronization

/// Checked templates, ready to render.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary
  /// A character that stands in no template, and so can tell stand-ins of values from their text.
  private let mark: UInt8
  private let forms = TemplateForms()

  /// A library without templates.
  init() {
    library = MustacheLibrary(templates: [:])
    mark = Self.marks.lowerBound
  }

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
    for file in source.templates {
      let name = String(file.path.dropLast(".mustache".count))
      // A built-in partial may be left unused by someone's own page.
      guard !checker.used.contains(name), !TemplateSource.builtIn.files.contains(file) else {
        continue
      }
      let hint = TemplateChecker.hint(name, in: checker.used.sorted())
      throw TemplateError(file: file.name, message: "no page takes in this template\(hint)")
    }
    mark = try Self.mark(unusedIn: texts)
    library = try Self.register(texts, fileNames: fileNames)
  }

  /// Renders a template with values for its names, in UTF-8.
  func render(_ name: String, _ values: [String: TemplateValue]) -> [UInt8] {
    let contents = TemplateContents(values, mark: mark)
    let form = forms.form(of: name, with: contents.slots) {
      let text = library.render(TemplateForm.Slot.group(contents.slots), withTemplate: name)
      return TemplateForm(text ?? "", mark: mark)
    }
    return form.filled(with: contents.values)
  }

  /// Control characters, which HTML does not allow.
  ///
  /// They are ASCII, so that the library's strings mostly are too: through others it goes by
  /// characters in several times as long.
  private static let marks: ClosedRange<UInt8> = 0x01...0x08

  private static func mark(unusedIn texts: [String: String]) throws(TemplateError) -> UInt8 {
    let unused = marks.first { mark in texts.values.allSatisfy { !$0.utf8.contains(mark) } }
    guard let unused else {
      throw TemplateError(
        file: "templates", message: "they hold all control characters from U+0001 to U+0008")
    }
    return unused
  }

  private static func register(
    _ texts: [String: String], fileNames: [String: String]
  ) throws(TemplateError) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(text, named: name)
      } catch {
        throw TemplateError(file: fileNames[name] ?? name, message: "\(error)")
      }
    }
    return library
  }
}

/// The forms of templates in use: most pages show the same sections.
private final class TemplateForms: Sendable {
  private typealias Known = (name: String, slots: [String: TemplateForm.Slot], form: TemplateForm)

  /// Far more than pages of any book differ in; what is beyond is made each time.
  private static let limit = 64

  private let known = Mutex<[Known]>([])

  /// The form made of a template with some slots before, or made by `make` and kept.
  func form(
    of name: String, with slots: [String: TemplateForm.Slot], make: () -> TemplateForm
  ) -> TemplateForm {
    let before = known.withLock { known in
      known.first { $0.name == name && $0.slots == slots }?.form
    }
    if let before { return before }
    let form = make()
    known.withLock { if $0.count < Self.limit { $0.append((name, slots, form)) } }
    return form
  }
}
