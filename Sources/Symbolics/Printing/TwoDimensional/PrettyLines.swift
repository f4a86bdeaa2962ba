/// The lines over which a sum or product is broken where it would be too wide.
///
/// A continued line stands in by two columns and begins with its operator; what stands between two
/// operators is never broken.
struct PrettyLines {
  private(set) var lines: [TextBox] = []
  private var current: [TextBox] = []
  private var used = 0
  private let width: Int

  init(_ phrase: Phrase, width: Int) {
    self.width = width
    switch phrase {
    case .sum(let terms):
      for term in PrettyPrinter.terms(terms) { add(term, continued: term, indent: " ") }
    case .product(let parts): add(factors: parts)
    case .negative(.product(let parts)):
      current = [TextBox("−")]
      used = 1
      add(factors: parts)
    default: current = [PrettyPrinter.box(phrase)]
    }
    finishLine()
  }

  private mutating func add(factors: [Phrase]) {
    for (index, part) in factors.enumerated() {
      let body = PrettyPrinter.factor(part)
      let joint = index > 0 ? PrettyPrinter.separator(factors[index - 1], part, body) : ""
      add(
        .row([TextBox(joint), body]), continued: .row([TextBox("· "), body]), indent: "  ",
        isFirst: index == 0)
    }
  }

  /// Adds a part to the line, or in its continued form to a new one.
  private mutating func add(
    _ part: TextBox, continued: TextBox, indent: String, isFirst: Bool = false
  ) {
    if used + part.width > width, !current.isEmpty, !isFirst {
      finishLine()
      current = [TextBox(indent), continued]
    } else {
      current.append(part)
    }
    used = current.reduce(0) { $0 + $1.width }
  }

  private mutating func finishLine() {
    lines.append(.row(current))
    current = []
  }
}
