/// The graph of a computation with the values that went forward and the derivatives that came back.
public struct ComputationTrace: Sendable, Hashable {
  /// An edge: what a node was computed from.
  public struct Input: Sendable, Hashable {
    /// The id of the node that was used.
    public var node: Int
    /// The derivative of the using node by the used one.
    public var derivative: Double

    /// Creates an edge.
    public init(node: Int, derivative: Double) {
      self.node = node
      self.derivative = derivative
    }
  }

  /// One operation.
  public struct Node: Sendable, Hashable {
    /// The place of the node in ``ComputationTrace/nodes``; inputs have smaller ids.
    public var id: Int
    /// The name the program gave the value, if it did.
    public var name: String?
    /// The operation: `input`, `exp`, `^2`, `×`, or with a constant `+ 1`.
    public var operation: String
    /// The value.
    public var value: Double
    /// The derivative of the result by this value.
    public var adjoint: Double
    /// What the value was computed from; a value used twice stands twice.
    public var inputs: [Input]

    /// Creates a node.
    public init(
      id: Int, name: String?, operation: String, value: Double, adjoint: Double, inputs: [Input]
    ) {
      self.id = id
      self.name = name
      self.operation = operation
      self.value = value
      self.adjoint = adjoint
      self.inputs = inputs
    }
  }

  /// The nodes in the order of computation; the last one is the result.
  public var nodes: [Node]

  /// Creates a trace, for graphs that were not recorded by a tape.
  public init(nodes: [Node]) {
    self.nodes = nodes
  }
}
