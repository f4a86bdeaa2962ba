/// Turns expressions into programs.
enum ProgramBuilder {
  /// The program that works out all the expressions from the inputs in the order given.
  ///
  /// Symbols that are not among the inputs, and poisoned expressions, have the value NaN.
  static func program(_ expressions: [Expr], inputs: [String]) -> Program {
    var builder = GraphBuilder(inputs: inputs)
    let outputs = expressions.map { builder.value(of: $0) }
    return program(builder.graph, outputs, inputCount: inputs.count)
  }

  /// The program for some values of a graph.
  static func program(_ graph: ValueGraph, _ outputs: [Value], inputCount: Int) -> Program {
    var lowering = Lowering(graph)
    let lowered = lowering.lowered(outputs)
    var selection = InstructionSelection(lowering.target, outputs: lowered)
    let code = selection.instructions()
    var allocation = RegisterAllocation(
      inputCount: inputCount, outputs: lowered, nodeCount: lowering.target.nodes.count)
    return allocation.program(code, lowering.target)
  }
}
