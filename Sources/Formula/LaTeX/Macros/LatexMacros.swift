/// Commands of one's own: what `\newcommand` and its kin define.
///
/// A book gives its formulas a table of them:
///
/// ```swift
/// let macros: LatexMacros = [
///   "R": #"\mathbb{R}"#,
///   "norm": #"\left\lVert #1 \right\rVert"#,
/// ]
/// let formula = try Formula(latex: #"\norm{x} \in \R"#, macros: macros)
/// ```
public struct LatexMacros: Sendable, Hashable {
  /// What one command stands for.
  struct Macro: Sendable, Hashable {
    /// How many arguments it takes, from 0 to 9, the optional one included.
    var arguments: Int
    /// What the first argument is when it is not given in `[…]`; nil where it is not optional.
    var optional: String?
    /// The text with `#1` … `#9` in the places of the arguments.
    var body: [Character]
  }

  private var table: [String: Macro] = [:]

  /// Creates an empty table.
  public init() {}

  /// Reads a preamble: `\newcommand`, `\renewcommand`, `\providecommand`, `\def` with `#1 …`,
  /// `\DeclareMathOperator` and its starred twin, and comments.
  ///
  /// - Throws: The first problem with its place, and in `others` those after it: anything else than
  ///   a definition, or one that is not complete.
  public init(latex: String) throws(FormulaError) {
    var reader = LatexReader(latex, macros: LatexMacros())
    reader.preamble()
    if let error = FormulaError(all: reader.sortedErrors) { throw error }
    self = reader.scanner.macros
  }

  /// The names, without backslash, in alphabetical order.
  public var names: [String] { table.keys.sorted() }

  /// Whether there are none.
  public var isEmpty: Bool { table.isEmpty }

  subscript(name: String) -> Macro? {
    get { table[name] }
    set { table[name] = newValue }
  }

  /// Defines a command; one of the same name is replaced.
  ///
  /// - Parameters:
  ///   - name: its name, with or without the backslash.
  ///   - body: what it stands for, with `#1` … `#9` in the places of its arguments, of which there
  ///     are as many as the highest of these says.
  ///   - optional: what its first argument is where it is not given in brackets.
  public mutating func define(_ name: String, as body: String, optional: String? = nil) {
    let name = name.first == "\\" ? String(name.dropFirst()) : name
    let characters = Array(body)
    var count = optional == nil ? 0 : 1
    for (index, character) in characters.enumerated().dropFirst()
    where characters[index - 1] == "#" {
      if let digit = character.wholeNumberValue, (1...9).contains(digit), character.isASCII {
        count = max(count, digit)
      }
    }
    table[name] = Macro(arguments: count, optional: optional, body: characters)
  }

  /// Takes over the definitions of another table; where both define a name the other's counts.
  public mutating func merge(_ other: LatexMacros) {
    table.merge(other.table) { _, new in new }
  }
}

extension LatexMacros: ExpressibleByDictionaryLiteral {
  /// Creates a table from names and what they stand for, as `define(_:as:optional:)` takes them; of
  /// equal names the last counts.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init()
    for (name, body) in elements { define(name, as: body) }
  }
}
