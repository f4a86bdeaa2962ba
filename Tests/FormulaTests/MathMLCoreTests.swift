import Formula
import Testing

/// Every formula of the corpus is MathML Core: its elements, their attributes, their children.
struct MathMLCoreTests {
  /// The attributes that Core gives every element, of which the writer uses these.
  private static let global: Set<String> = ["displaystyle", "scriptlevel", "mathcolor", "style"]

  /// The attributes of each element (MathML Core, sections 2.1 and 3).
  private static let attributes: [String: Set<String>] = [
    "math": ["xmlns", "display", "alttext"], "mrow": [], "mi": ["mathvariant"], "mn": [],
    "mo": [
      "form", "fence", "separator", "lspace", "rspace", "stretchy", "symmetric", "maxsize",
      "minsize", "largeop", "movablelimits",
    ],
    "mtext": [], "mspace": ["width", "height", "depth"], "mfrac": ["linethickness"], "msqrt": [],
    "mroot": [], "mstyle": [], "merror": [], "mphantom": [],
    "mpadded": ["width", "height", "depth", "lspace", "voffset"], "msub": [], "msup": [],
    "msubsup": [], "munder": ["accentunder"], "mover": ["accent"],
    "munderover": ["accent", "accentunder"], "mmultiscripts": [], "mprescripts": [], "mtable": [],
    "mtr": [], "mtd": ["columnspan", "rowspan"], "semantics": [], "annotation": ["encoding"],
  ]

  /// How many children an element needs; others take any number.
  private static let children: [String: Int] = [
    "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3,
    "munderover": 3, "semantics": 2,
  ]

  private static let lengths: Set<String> = [
    "width", "height", "depth", "lspace", "rspace", "voffset", "minsize", "maxsize",
    "linethickness",
  ]

  private static let values: [String: Set<String>] = [
    "form": ["prefix", "infix", "postfix"], "display": ["block", "inline"],
    "mathvariant": ["normal"], "encoding": ["application/x-tex"],
  ]

  @Test(arguments: FormulaCorpus.entries)
  func everyFormulaIsCore(entry: FormulaCorpus.Entry) throws {
    let formula = try Formula(latex: entry.latex)
    for markup in [
      formula.mathML(display: true), formula.mathML(display: false),
      formula.mathML(display: true, latex: entry.latex, alternative: formula.speech),
    ] {
      guard let root = MarkupTree(markup) else {
        Issue.record("not well-formed: \(markup)")
        continue
      }
      #expect(root.name == "math")
      check(root)
    }
  }

  private func check(_ tree: MarkupTree) {
    guard let known = Self.attributes[tree.name] else {
      Issue.record("\(tree.name) is not an element of MathML Core")
      return
    }
    if let count = Self.children[tree.name] {
      #expect(tree.children.count == count, "\(tree.name) has \(tree.children.count) children")
    }
    for (name, value) in tree.attributes {
      #expect(known.contains(name) || Self.global.contains(name), "\(tree.name) \(name)")
      if Self.lengths.contains(name) { #expect(isLength(value), "\(name)=\(value)") }
      if let values = Self.values[name] { #expect(values.contains(value), "\(name)=\(value)") }
      if value == "true" || value == "false" { #expect(name != "style") }
    }
    let isToken = ["mi", "mn", "mo", "mtext", "mspace", "annotation"].contains(tree.name)
    #expect(isToken ? tree.children.isEmpty : tree.text.isEmpty, "\(tree.name): \(tree.text)")
    for child in tree.children { check(child) }
  }

  /// A number of ems, or nothing; Core takes no named spaces and no lengths of the body.
  private func isLength(_ value: String) -> Bool {
    if value == "0" { return true }
    guard value.hasSuffix("em") else { return false }
    return Double(value.dropLast(2)) != nil
  }

  /// Tokens hold what the emitter rules ask for: a true minus, and blanks that are not trimmed.
  @Test(arguments: FormulaCorpus.entries)
  func tokensKeepTheirSigns(entry: FormulaCorpus.Entry) throws {
    let root = MarkupTree(try Formula(latex: entry.latex).mathML(display: true))
    func walk(_ tree: MarkupTree) {
      if tree.name == "mo" { #expect(tree.text != "-") }
      if tree.name == "mtext" {
        #expect(!tree.text.hasPrefix(" ") && !tree.text.hasSuffix(" "))
      }
      if tree.name == "mo", ["(", ")", "[", "]", "{", "}"].contains(tree.text) {
        #expect(tree.attributes["stretchy"] != nil, "\(tree.text)")
      }
      tree.children.forEach(walk)
    }
    if let root { walk(root) }
  }
}
