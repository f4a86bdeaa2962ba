import Formula

/// Goes through the drafts in reading order, gives numbers and anchors, and learns what each label
/// leads to.
struct Numberer {
  /// What a label leads to.
  struct Target {
    var text: [Inline]
    var page: String
    var anchor: String
  }

  private(set) var targets: [String: Target] = [:]
  private(set) var entries: [Document.Entry] = []
  private(set) var figureNumbers: [String: String] = [:]

  private let numbering: Book.Numbering
  private let places: [String: SourceLocation]
  /// How many things of each kind there were, by the kind's raw value: the first use of a dictionary
  /// with keys of one's own takes the runtime long.
  private var counters: [String: Int] = [:]
  private var statements: StatementNumbers
  private var chapterNumber = ""
  private var slug = ""
  private var pageLocation: SourceLocation
  private var anchors: Set<String> = []
  /// The places of what the chapter declared without a label, last first.
  private var unlabelled: [String: [SourceLocation]] = [:]

  init(numbering: Book.Numbering, drafts: [ChapterDraft]) {
    self.numbering = numbering
    let declarations = drafts.flatMap(\.declarations)
    places = Dictionary(
      declarations.compactMap { declaration in
        declaration.label.map { ($0, declaration.location) }
      }, uniquingKeysWith: { first, _ in first })
    statements = StatementNumbers(claimed: declarations.compactMap(\.number))
    pageLocation = SourceLocation(file: "", line: 1)
  }

  /// Numbers one chapter.
  ///
  /// - Parameter position: the chapter's place in the book, counted from 1.
  mutating func number(_ draft: inout ChapterDraft, position: Int) {
    let (number, title) = (draft.page.number, draft.page.title)
    slug = draft.page.slug
    chapterNumber = number.isEmpty ? "\(position)" : number
    pageLocation = draft.location
    anchors = Set(draft.declarations.compactMap(\.label))
    unlabelled = [:]
    for declaration in draft.declarations.reversed() where declaration.label == nil {
      unlabelled[declaration.kind.rawValue, default: []].append(declaration.location)
    }
    if numbering == .byChapter { counters = [:] }
    let name = number.isEmpty ? title : [.text("Section\u{A0}\(number)")]
    targets["sec-\(slug)"] = Target(text: name, page: slug, anchor: "")
    var headings: [Node.Heading] = []
    draft.page.nodes.walk { node in
      self.number(&node)
      if case .heading(let heading) = node { headings.append(heading) }
    }
    draft.page.headings = headings
  }

  private mutating func number(_ node: inout Node) {
    switch node {
    case .heading(var heading):
      number(&heading)
      node = .heading(heading)
    case .definition(var definition):
      number(&definition)
      node = .definition(definition)
    case .equation(var equation):
      number(&equation)
      node = .equation(equation)
    case .table(var table):
      guard !table.caption.isEmpty else { return }
      let number = count(.table)
      table.number = number
      node = .table(table)
      enter(.table, table.id, number: number, text: table.caption.plainText)
      lead(table.id, to: "Table\u{A0}\(number)")
    case .figure(let id):
      guard figureNumbers[id] == nil else { return }
      let number = count(.figure)
      figureNumbers[id] = number
      lead(BuiltFigure.label(of: id), to: "Figure\u{A0}\(number)")
    case .paragraph, .list, .quote, .code, .cell, .outputs, .note, .rule: break
    }
  }

  private mutating func number(_ heading: inout Node.Heading) {
    guard heading.id.isEmpty else {
      enter(.section, heading.id, number: "", text: heading.title.plainText)
      lead(heading.id, to: heading.title)
      return
    }
    let base = Slug.make(heading.title.plainText)
    var id = base
    var copy = 1
    while !anchors.insert(id).inserted {
      copy += 1
      id = "\(base)-\(copy)"
    }
    heading.id = id
  }

  private mutating func number(_ equation: inout Node.Equation) {
    if let label = equation.id {
      equation.number = equation.number ?? count(.equation)
      enter(equation, label)
    }
    guard !equation.lines.isEmpty else { return }
    for index in equation.lines.indices {
      guard let label = equation.lines[index].id else { continue }
      var line = Node.Equation(formula: equation.formula)
      if case .given(let words, let isBare) = equation.lines[index].tag {
        line.number = words.plainText
        line.isBare = isBare
      } else {
        let number = count(.equation)
        line.number = number
        equation.lines[index].tag = .given(.text(number), isBare: false)
      }
      enter(line, label)
    }
    equation.formula = equation.formula.tagged(equation.lines.map(\.tag))
  }

  private mutating func enter(_ equation: Node.Equation, _ label: String) {
    enter(.equation, label, number: equation.number ?? "", text: equation.formula.plainText)
    lead(label, to: "Equation\u{A0}\(equation.shownNumber ?? "")")
  }

  private mutating func number(_ definition: inout Node.Definition) {
    definition.number = statements.next(given: definition.number, chapter: chapterNumber)
    let label = definition.id
    let kind = Definition.Kind(rawValue: definition.kind.lowercased())?.labelKind ?? .definition
    enter(kind, label, number: definition.number, text: definition.title.plainText)
    lead(label, to: "\(definition.kind)\u{A0}\(definition.number)")
  }

  private mutating func count(_ kind: Label.Kind) -> String {
    counters[kind.rawValue, default: 0] += 1
    let count = "\(counters[kind.rawValue, default: 0])"
    return numbering == .byChapter ? "\(chapterNumber).\(count)" : count
  }

  private mutating func enter(_ kind: Label.Kind, _ label: String?, number: String, text: String) {
    let place = label.map { places[$0] } ?? unlabelled[kind.rawValue]?.popLast()
    entries.append(
      Document.Entry(
        kind: kind, label: label, number: number, text: text, page: slug,
        location: place ?? pageLocation))
  }

  private mutating func lead(_ label: String?, to text: String) {
    lead(label, to: [.text(text)])
  }

  /// The first of several things with one label keeps it; the others are reported elsewhere.
  private mutating func lead(_ label: String?, to text: [Inline]) {
    guard let label, targets[label] == nil else { return }
    targets[label] = Target(text: text, page: slug, anchor: label)
  }
}
