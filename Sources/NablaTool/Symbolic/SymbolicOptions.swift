import ArgumentParser
import BookCommand
import Symbolics

/// What every symbolic command takes beside its expression.
struct SymbolicOptions: ParsableArguments {
  @Option(help: "plain (can be read back), latex or json.")
  var format: SymbolicAnswer.Format = .plain

  @Option(
    help: ArgumentHelp(
      "Answer requests from a file of JSON objects, one a line; - for standard input.",
      valueName: "file"))
  var batch: String?

  @Option(
    help: "What is known of the symbols: none, real or positive.", transform: Self.assumption)
  var assume: Assumption = .real

  private static func assumption(_ text: String) throws -> Assumption {
    guard let assumption = Assumption(rawValue: text) else {
      throw ValidationError("'\(text)' is no assumption: use none, real or positive")
    }
    return assumption
  }

  /// Answers the batch, or the one request that the arguments make.
  func run(
    _ operation: SymbolicOperation, expressions texts: [String], showsRaw: Bool = false,
    complete: (inout SymbolicRequest) throws(CommandFailure) -> Void = { _ in }
  ) throws(CommandFailure) {
    if let batch {
      guard texts.isEmpty else {
        throw CommandFailure("give an expression or --batch, not both", status: .usage)
      }
      try Batch.run(batch) { json throws(CommandFailure) in
        try SymbolicRequest(operation, json: json).answer(withConditions: true).members
      }
      return
    }
    guard !texts.isEmpty else {
      throw CommandFailure(
        "an expression is missing", suggestion: "for example: nabla \(operation) 'sin(x)/x'",
        status: .usage)
    }
    var expressions: [Expr] = []
    for text in texts { expressions.append(try Expr(argument: text, assuming: assume)) }
    var request = SymbolicRequest(operation: operation, expressions: expressions)
    try complete(&request)
    let answer = try request.answer(withConditions: format == .json)
    for line in answer.lines(format, for: operation, showsRaw: showsRaw) {
      try Console.writeLine(line)
    }
    for trouble in answer.troubles { Console.writeError("nabla: note: \(trouble)\n") }
  }
}

/// The symbols to differentiate by.
struct VariableOptions: ParsableArguments {
  @Option(help: "The symbol to differentiate by; several are applied in order.")
  var by: [String] = []

  /// The symbols.
  func symbols() throws(CommandFailure) -> [Expr] {
    var symbols: [Expr] = []
    for name in by { symbols.append(try Expr.symbol(argument: name)) }
    return symbols
  }
}

/// The points to evaluate at.
struct PointOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A point to evaluate at: x=1,y=-2.", valueName: "point"),
    transform: PointArgument.read)
  var at: [PointArgument] = []
}
