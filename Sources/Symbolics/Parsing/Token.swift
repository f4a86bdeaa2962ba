/// A word, number or sign of the text and the column at which it starts, counted from 1.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case number(String)
    case name(String)
    case sign(String)
    case end
  }

  var kind: Kind
  var column: Int

  /// As shown in messages, long ones cut.
  var text: String {
    switch kind {
    case .number(let text), .name(let text), .sign(let text): Token.shown(text)
    case .end: "the end"
    }
  }

  /// A word cut to what a message can show.
  static func shown(_ text: String) -> String {
    text.utf8.count <= 48 ? text : text.prefix(40) + "…"
  }
}
