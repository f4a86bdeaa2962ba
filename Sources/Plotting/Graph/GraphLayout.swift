internal import Calculus

/// The order of a graph: layers from left to right, rows in a layer from top to bottom.
///
/// A node stands one layer after the last of its inputs (longest path layering). Edges over
/// several layers pass through empty places of their own, so that they cross no box; places of a
/// layer are ordered by the mean of their neighbours (Sugiyama's barycentre sweeps).
struct GraphLayout: Sendable {
  /// A place in a layer.
  struct Place: Sendable, Hashable {
    /// The node that stands there; `nil` where only an edge passes.
    var node: Int?
    /// The layer, from 0.
    var layer: Int
    /// The height in the picture, from 0 above to 1 below.
    var height: Double
  }

  /// A connection through places, from an input to the node that uses it.
  struct Edge: Sendable, Hashable {
    /// Indices of places from left to right.
    var places: [Int]
    /// The derivative of the using node by the used one.
    var derivative: Double
  }

  private(set) var places: [Place] = []
  private(set) var edges: [Edge] = []
  private(set) var layers: [[Int]] = []

  init(trace: ComputationTrace) {
    for node in trace.nodes {
      let layer = node.inputs.map { places[$0.node].layer + 1 }.max() ?? 0
      places.append(Place(node: node.id, layer: layer, height: 0.5))
    }
    for (index, node) in trace.nodes.enumerated() {
      var sums: [Int: Double] = [:]
      for input in node.inputs { sums[input.node, default: 0] += input.derivative }
      for (from, derivative) in sums.sorted(by: { $0.key < $1.key }) {
        connect(from, index, derivative)
      }
    }
    let depth = (places.map(\.layer).max() ?? 0) + 1
    layers = (0..<depth).map { layer in places.indices.filter { places[$0].layer == layer } }
    for _ in 0..<8 {
      for layer in layers.indices { order(layer, byInputs: true) }
      for layer in layers.indices.reversed() { order(layer, byInputs: false) }
    }
    for members in layers {
      for (index, place) in members.enumerated() {
        places[place].height = (Double(index) + 0.5) / Double(members.count)
      }
    }
  }

  private mutating func connect(_ from: Int, _ to: Int, _ derivative: Double) {
    var path = [from]
    let (first, last) = (places[from].layer + 1, places[to].layer)
    for layer in first..<max(first, last) {
      path.append(places.count)
      places.append(Place(node: nil, layer: layer, height: 0.5))
    }
    edges.append(Edge(places: path + [to], derivative: derivative))
  }

  /// Orders a layer by the mean position of the neighbours on one side.
  private mutating func order(_ layer: Int, byInputs: Bool) {
    var position = [Double](repeating: 0.5, count: places.count)
    for members in layers {
      for (index, place) in members.enumerated() {
        position[place] = (Double(index) + 0.5) / Double(members.count)
      }
    }
    var sums = [(sum: Double, count: Double)](repeating: (0, 0), count: places.count)
    for edge in edges {
      for (a, b) in zip(edge.places, edge.places.dropFirst()) {
        let (own, other) = byInputs ? (b, a) : (a, b)
        sums[own].sum += position[other]
        sums[own].count += 1
      }
    }
    let means = layers[layer].map { place in
      sums[place].count > 0 ? sums[place].sum / sums[place].count : position[place]
    }
    layers[layer] = layers[layer].indices
      .sorted { (means[$0], $0) < (means[$1], $1) }
      .map { [members = layers[layer]] in members[$0] }
  }
}
