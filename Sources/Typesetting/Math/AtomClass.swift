import Formula

/// TeX's atom classes, which decide the space between neighbours (The TeXbook, chapter 18).
enum AtomClass: Int {
  case ordinary
  case large
  case binary
  case relation
  case open
  case close
  case punctuation
  case inner

  init(_ role: Formula.SymbolClass) {
    switch role {
    case .ordinary, .prefix: self = .ordinary
    case .binary: self = .binary
    case .relation: self = .relation
    case .open: self = .open
    case .close: self = .close
    case .punctuation: self = .punctuation
    case .large, .integral: self = .large
    }
  }

  /// The space after this class before another, in ems.
  func space(before next: AtomClass, in style: Formula.Style) -> Double {
    let isScript = style == .script || style == .scriptscript
    switch Self.table[rawValue][next.rawValue] {
    case 1: return 3.0 / 18
    case -1: return isScript ? 0 : 3.0 / 18
    case -2: return isScript ? 0 : 4.0 / 18
    case -3: return isScript ? 0 : 5.0 / 18
    default: return 0
    }
  }

  /// Rows are the left class, columns the right one: 1 thin, 2 medium, 3 thick; negative where
  /// scripts have none.
  private static let table: [[Int]] = [
    [0, 1, -2, -3, 0, 0, 0, -1],
    [1, 1, 0, -3, 0, 0, 0, -1],
    [-2, -2, 0, 0, -2, 0, 0, -2],
    [-3, -3, 0, 0, -3, 0, 0, -3],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, -2, -3, 0, 0, 0, -1],
    [-1, -1, 0, -1, -1, -1, -1, -1],
    [-1, 1, -2, -3, -1, 0, -1, -1],
  ]
}

/// The classes a formula shows to its neighbours on the left and on the right.
struct AtomEdges {
  var left: AtomClass
  var right: AtomClass

  init(_ both: AtomClass) {
    left = both
    right = both
  }

  init(left: AtomClass, right: AtomClass) {
    self.left = left
    self.right = right
  }

  var isBinary: Bool { left == .binary && right == .binary }

  /// The edges of a formula.
  ///
  /// A fraction is ordinary, as LaTeX's `\frac` is by its braces; what has a brace over or under it
  /// keeps the distance of an inner atom: the operator that plain TeX makes of it would turn a plus
  /// after it into a sign. Delimiters that grow are inner around a table, else open and close:
  /// a row knows whether they have grown (`MathSetter.row`).
  init(of formula: Formula) {
    switch formula {
    case .symbol(let sign, .ordinary): self.init(Dots.isInner(sign) ? .inner : .ordinary)
    case .symbol(_, let role): self.init(AtomClass(role))
    case .function: self.init(.large)
    case .accent(_, let mark, _, let under) where AccentMark.isBrace(mark, isUnder: under):
      self.init(.inner)
    case .stack(.row(let parts), _, _) where parts.count == 1: self.init(of: parts[0])
    case .scripts(let base, _, _), .stack(let base, _, _), .accent(let base, _, _, _):
      self.init(of: base)
    case .styled(_, let body), .colored(_, let body), .phantom(let body, _): self.init(of: body)
    case .delimiter(_, let role, _): self.init(AtomClass(role))
    case .middle: self.init(left: .close, right: .open)
    case .arrow: self.init(.relation)
    case .fenced(let left, let body, let right):
      if case .table = body {
        self.init(.inner)
      } else {
        self.init(left: left.isEmpty ? .inner : .open, right: right.isEmpty ? .inner : .close)
      }
    case .row(let parts): self.init(ofRow: parts)
    default: self.init(.ordinary)
    }
  }

  /// A group is ordinary, save that delimiters and functions at its ends still act as such; where
  /// it has a space of its own at an end no other is added.
  private init(ofRow parts: [Formula]) {
    self.init(.ordinary)
    guard let first = parts.first, let last = parts.last else { return }
    let (start, end) = (AtomEdges(of: first).left, AtomEdges(of: last).right)
    if [.open, .large, .inner].contains(start) { left = start }
    if [.close, .large, .inner].contains(end) { right = end }
  }
}
