public import Calculus

/// The graph of a computation from left to right: a box for each value, with its operation, the
/// value that went forward, and, in a second ink, the derivatives that came back.
public struct ComputationGraph: Panel {
  /// The computation.
  public let trace: ComputationTrace
  /// The title above.
  public let title: String

  /// Creates the graph of a computation.
  /// - Parameters:
  ///   - trace: the computation, as reverse-mode differentiation records it.
  ///   - title: the title above; empty for none.
  public init(_ trace: ComputationTrace, title: String = "") {
    self.trace = trace
    self.title = title
  }

  /// Checks the computation and arranges it in layers.
  public func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel {
    if let problem { throw context.error(problem) }
    return ResolvedGraph(graph: self, context: context, layout: GraphLayout(trace: trace))
  }

  private var problem: MarkProblem? {
    let nodes = trace.nodes
    if nodes.isEmpty {
      return MarkProblem("the computation is empty", cure: "record at least one operation")
    }
    if nodes.count > 200 {
      return MarkProblem(
        "the computation has \(nodes.count) operations, too many for a picture",
        cure: "record a smaller part of it")
    }
    for (index, node) in nodes.enumerated() {
      guard node.id == index, node.inputs.allSatisfy({ (0..<index).contains($0.node) }) else {
        return MarkProblem(
          "an operation uses a value that comes after it",
          cure: "list the operations in the order of computation")
      }
    }
    return nil
  }
}
