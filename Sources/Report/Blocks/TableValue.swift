public import Calculus

/// What a cell of a table holds; a string literal is Markdown without blocks.
public struct TableValue: Sendable, ExpressibleByStringInterpolation {
  enum Content: Sendable {
    case markdown(String)
    case number(String)
    case code(String)
    case words(String)
    case formula(any FormulaConvertible)
  }

  let content: Content

  /// Markdown without blocks.
  public init(stringLiteral text: String) {
    content = .markdown(text)
  }

  private init(_ content: Content) {
    self.content = content
  }

  /// Markdown without blocks.
  public static func text(_ text: String) -> TableValue { TableValue(.markdown(text)) }

  /// A number; a column of numbers stands flush right.
  public static func number(_ value: Double, _ format: NumberFormat = .shortest) -> TableValue {
    TableValue(.number(NumberText.typographic(format.string(value))))
  }

  /// A whole number; a column of numbers stands flush right.
  public static func number(_ value: Int) -> TableValue {
    TableValue(.number(NumberText.typographic("\(value)")))
  }

  /// Words as they are, without Markdown.
  public static func words(_ text: String) -> TableValue { TableValue(.words(text)) }

  /// Text of a program, as it is.
  public static func code(_ text: String) -> TableValue { TableValue(.code(text)) }

  /// A computed value as mathematics.
  public static func formula(_ value: any FormulaConvertible) -> TableValue {
    TableValue(.formula(value))
  }

  var isNumber: Bool {
    if case .number = content { true } else { false }
  }

  func inlines(in context: inout BuildContext) throws -> [Inline] {
    switch content {
    case .markdown(let text): context.inlines(markdown: text)
    case .number(let text): [.text(text)]
    case .code(let text): [.code(text)]
    case .words(let text): [.text(text)]
    case .formula(let value): [.math(try value.formula(in: &context))]
    }
  }
}
