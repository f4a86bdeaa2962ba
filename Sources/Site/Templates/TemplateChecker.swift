import Report

/// Holds templates against the names that pages give them, before anything is rendered.
struct TemplateChecker {
  let tags: [String: [TemplateTag]]
  let fileNames: [String: String]
  private(set) var used: Set<String> = []

  init(tags: [String: [TemplateTag]], fileNames: [String: String]) {
    self.tags = tags
    self.fileNames = fileNames
  }

  /// Checks a template and the partials it takes in.
  mutating func check(_ template: String, names: [String: TemplateValue]) throws(TemplateError) {
    try check(template, scopes: [names], path: [])
  }

  private mutating func check(
    _ template: String, scopes: [[String: TemplateValue]], path: [String]
  ) throws(TemplateError) {
    used.insert(template)
    var scopes = scopes
    var open: [TemplateTag] = []
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .text, .markup:
        try checkValue(tag, in: scopes, of: template)
      case .section, .inverted:
        let value = try find(tag, in: scopes, of: template)
        open.append(tag)
        if case .group(let names, _) = value, tag.kind == .section {
          scopes.append(names)
        } else {
          scopes.append([:])
        }
      case .end:
        try checkEnd(tag, of: open.popLast(), in: template)
        scopes.removeLast()
      case .partial:
        try checkPartial(tag, scopes: scopes, path: path + [template])
      }
    }
    if let start = open.last {
      throw error(at: start, in: template, "the section '\(start.name)' is not closed")
    }
  }

  private func checkValue(
    _ tag: TemplateTag, in scopes: [[String: TemplateValue]], of template: String
  ) throws(TemplateError) {
    let value = try find(tag, in: scopes, of: template)
    switch (value, tag.kind) {
    case (.text, .text), (.markup, .markup): return
    case (.markup, _):
      throw error(
        at: tag, in: template, "'\(tag.name)' is markup: write {{{\(tag.name)}}} with three braces")
    case (.text, _):
      throw error(
        at: tag, in: template, "'\(tag.name)' is text: write {{\(tag.name)}}, so that it is escaped"
      )
    case (.flag, _), (.group, _):
      throw error(
        at: tag, in: template,
        "'\(tag.name)' has no text of its own: use it as {{#\(tag.name)}}…{{/\(tag.name)}}")
    }
  }

  private mutating func checkPartial(
    _ tag: TemplateTag, scopes: [[String: TemplateValue]], path: [String]
  ) throws(TemplateError) {
    let template = path.last ?? ""
    guard tags[tag.name] != nil else {
      throw error(
        at: tag, in: template,
        "there is no template '\(tag.name).mustache'\(Self.hint(tag.name, in: tags.keys.sorted()))")
    }
    guard !path.contains(tag.name) else {
      throw error(at: tag, in: template, "the template '\(tag.name)' takes in itself")
    }
    try check(tag.name, scopes: scopes, path: path)
  }

  private func find(
    _ tag: TemplateTag, in scopes: [[String: TemplateValue]], of template: String
  ) throws(TemplateError) -> TemplateValue {
    for scope in scopes.reversed() {
      if let value = scope[tag.name] { return value }
    }
    let known = Set(scopes.flatMap(\.keys)).sorted()
    throw error(
      at: tag, in: template, "unknown name '\(tag.name)'\(Self.hint(tag.name, in: known))")
  }

  private func checkEnd(
    _ tag: TemplateTag, of start: TemplateTag?, in template: String
  ) throws(TemplateError) {
    guard let start else {
      throw error(at: tag, in: template, "{{/\(tag.name)}} closes nothing: no section is open")
    }
    guard start.name == tag.name else {
      throw error(
        at: tag, in: template,
        "{{/\(tag.name)}} stands where '\(start.name)' of line \(start.line) must be closed first")
    }
  }

  private func error(at tag: TemplateTag, in template: String, _ message: String) -> TemplateError {
    TemplateError(
      file: fileNames[template] ?? template, line: tag.line, column: tag.column, message: message)
  }

  static func hint(_ name: String, in candidates: [String]) -> String {
    let notes = NearestNames.note(name, in: candidates)
    return notes.map { "; \($0.message)" }.joined()
  }
}
