/// Fills in references from what the labels lead to, and reports those that lead nowhere.
struct Resolver {
  let targets: [String: Numberer.Target]
  private let names: [String]
  private(set) var diagnostics: [Diagnostic] = []

  init(targets: [String: Numberer.Target]) {
    self.targets = targets
    names = targets.keys.sorted()
  }

  /// Resolves the references of nodes.
  mutating func resolve(_ nodes: inout [Node]) {
    nodes.walk { node in
      node.changeInlines { inlines in resolve(&inlines) }
    }
  }

  /// Resolves the references of running text.
  mutating func resolve(_ inlines: inout [Inline]) {
    inlines.changeReferences { reference in
      guard let target = targets[reference.label] else {
        diagnostics.append(
          Diagnostic(
            .error, "unknown label '\(reference.label)'", at: reference.location,
            notes: NearestNames.note(reference.label, in: names)))
        if reference.text.isEmpty { reference.text = [.text("@\(reference.label)")] }
        return
      }
      if reference.text.isEmpty { reference.text = target.text }
      reference.page = target.page
      reference.anchor = target.anchor
    }
  }

  /// Takes the problems found so far.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }
}
