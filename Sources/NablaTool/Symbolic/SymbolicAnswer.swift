import ArgumentParser

/// What a symbolic command found.
struct SymbolicAnswer: Sendable, Hashable {
  /// The forms an answer is printed in.
  enum Format: String, Sendable, Hashable, CaseIterable, ExpressibleByArgument {
    case plain
    case latex
    case json
  }

  /// The result as the rules give it.
  var raw: ExprTree
  /// The simplified result.
  var result: ExprTree
  /// What the result is worth at each point.
  var values: [ValueTree]
  /// Why values are not finite, a sentence for each that is not.
  var troubles: [String] = []
  /// What must be true for the simplified result to equal the raw one, as `x != 0`.
  var conditions: [String]

  /// The lines that people read: the result (for `evaluate` only its values), then the values.
  func lines(
    _ format: Format, for operation: SymbolicOperation, showsRaw: Bool = false
  ) -> [String] {
    let shown = showsRaw ? raw : result
    let numbers = values.map(\.plain)
    switch format {
    case .json: return [JSONValue.object(members).text]
    case .plain: return operation == .evaluate ? numbers : [shown.plain] + numbers
    case .latex: return operation == .evaluate ? numbers : [shown.latex] + numbers
    }
  }

  /// The members of the object that programs read.
  var members: [JSONValue.Member] {
    [
      JSONValue.Member(name: "plain", value: .string(result.plain)),
      JSONValue.Member(name: "raw", value: .string(raw.plain)),
      JSONValue.Member(name: "latex", value: .string(result.latex)),
      JSONValue.Member(name: "operations", value: .number("\(result.operationCount)")),
      JSONValue.Member(name: "values", value: .array(values.map(\.json))),
      JSONValue.Member(name: "conditions", value: .array(conditions.map { .string($0) })),
    ]
  }
}
