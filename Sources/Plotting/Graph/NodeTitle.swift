internal import Calculus

/// What stands at the top of a node's box: the equation that gives the value ("b = a + 1") where all
/// that it uses has a name, else its name and its operation.
struct NodeTitle {
  /// The title; mathematics stands between dollar signs.
  let text: String

  init(_ node: ComputationTrace.Node, in trace: ComputationTrace) {
    let name = node.name.map(Self.quoted)
    if node.inputs.isEmpty {
      text = node.name.map { Self.symbol($0).map { "$\($0)$" } ?? Self.quoted($0) } ?? "input"
      return
    }
    let inputs = node.inputs.compactMap { trace.nodes[$0.node].name.flatMap(Self.symbol) }
    if inputs.count == node.inputs.count, let formula = Self.formula(node.operation, inputs) {
      let left = node.name.flatMap(Self.symbol)
      if left != nil || node.name == nil {
        text = "$" + (left.map { $0 + " = " } ?? "") + formula + "$"
        return
      }
    }
    text = [name, Self.quoted(node.operation)].compactMap { $0 }.joined(separator: ": ")
  }

  /// A name in a formula: one letter, letters and digits upright; `nil` for all else.
  private static func symbol(_ name: String) -> String? {
    guard let first = name.first, first.isLetter, name.allSatisfy({ $0.isASCII }) else {
      return nil
    }
    if name.count == 1 { return name }
    let rest = name.dropFirst()
    if rest.allSatisfy(\.isNumber) { return "\(first)_{\(rest)}" }
    return rest.allSatisfy({ $0.isLetter || $0.isNumber }) ? "\\mathrm{\(name)}" : nil
  }

  /// The right side of the equation; `nil` for operations that have no form of their own.
  private static func formula(_ operation: String, _ inputs: [String]) -> String? {
    let words = operation.split(separator: " ").map(String.init)
    if words.count == 2, inputs.count == 1 {
      if Double(words[1]) != nil { return joined(inputs[0], words[0], words[1]) }
      if Double(words[0]) != nil { return joined(words[0], words[1], inputs[0]) }
      return words[0] == "root" ? "\\sqrt[\(words[1])]{\(inputs[0])}" : nil
    }
    guard words.count == 1, let word = words.first else { return nil }
    if inputs.count == 2 { return joined(inputs[0], word, inputs[1]) }
    guard inputs.count == 1 else { return nil }
    if word.first == "^" { return joined(inputs[0], "^", String(word.dropFirst())) }
    return applied(word, inputs[0])
  }

  private static func joined(_ a: String, _ sign: String, _ b: String) -> String? {
    switch sign {
    case "+": "\(a) + \(b)"
    case "−": "\(a) - \(b)"
    case "×": "\(a) \\cdot \(b)"
    case "÷": "\(a) / \(b)"
    case "^": b.isEmpty ? nil : "\(a)^{\(b)}"
    default: nil
    }
  }

  private static func applied(_ function: String, _ input: String) -> String? {
    switch function {
    case "−": "-\(input)"
    case "sqrt": "\\sqrt{\(input)}"
    case "exp": "e^{\(input)}"
    case "abs": "|\(input)|"
    case "log": "\\ln \(input)"
    case "sin", "cos", "tan", "sinh", "cosh", "tanh": "\\\(function) \(input)"
    case _ where function.allSatisfy(\.isLetter): "\\mathrm{\(function)}(\(input))"
    default: nil
    }
  }

  /// A text in which a dollar sign stands for itself.
  static func quoted(_ text: String) -> String {
    text.split(separator: "$", omittingEmptySubsequences: false).joined(separator: "\\$")
  }
}
