internal import Calculus
public import Geometry
public import Symbolics

/// A vector at every point of a plane: two expressions, a gradient, a closure or data on a grid.
public struct PlaneVectorField: Sendable {
  /// The vector at a point; not finite outside the domain.
  public let value: @Sendable (Double, Double) -> Vector
  /// Why the field cannot be used; `nil` when it can.
  public let problem: MarkProblem?
  /// What the field is, in words.
  let words: String

  private init(
    words: String, problem: MarkProblem? = nil,
    value: @escaping @Sendable (Double, Double) -> Vector
  ) {
    self.words = words
    self.problem = problem
    self.value = value
  }

  /// Creates a field from its components along x and y.
  /// - Parameter variables: the symbols along x and y; by default those of both components in
  ///   alphabetical order, filled up with x and y.
  public init(_ u: Expr, _ v: Expr, by variables: [Expr]? = nil) {
    let names = Set((u.symbols + v.symbols).compactMap(\.symbolName)).sorted()
    let variables = variables ?? FunctionOfTwo.variables(names.map { .symbol($0) })
    let both = [u, v].map { FunctionOfTwo($0, by: variables) }
    let words = "the field (\(u.unicode), \(v.unicode))"
    if let problem = both[0].problem ?? both[1].problem {
      self.init(words: words, problem: problem) { _, _ in Vector(.nan, .nan) }
      return
    }
    let function = Expr.function(of: (u, v), by: variables[0], variables[1])
    self.init(words: words) { x, y in
      let (a, b) = function(x, y)
      return Vector(a, b)
    }
  }

  /// Creates a field of two components over two coordinates.
  public init(_ field: VectorField) {
    guard field.components.count == 2 else {
      self.init(
        words: "the field",
        problem: MarkProblem(
          "the field has \(field.components.count) components", cure: "give a field of the plane")
      ) { _, _ in Vector(.nan, .nan) }
      return
    }
    self.init(field.components[0], field.components[1], by: field.variables)
  }

  /// Creates the gradient of an expression.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(gradientOf expression: Expr, by variables: [Expr]? = nil) {
    self.init(gradientOf: FunctionOfTwo(expression, by: variables))
  }

  /// Creates the gradient of a function.
  public init(gradientOf function: FunctionOfTwo) {
    let gradient = function.gradient
    self.init(
      words: "the gradient of \(function.expression?.unicode ?? "the function")",
      problem: function.problem
    ) { gradient($0, $1) }
  }

  /// Creates a field from a closure.
  public init(_ value: @escaping @Sendable (Double, Double) -> Vector) {
    self.init(words: "the field", value: value)
  }

  /// Creates a field from vectors at the nodes of a grid, bilinear between them and undefined
  /// outside.
  /// - Parameters:
  ///   - x: the places of the columns, rising.
  ///   - y: the places of the rows, rising.
  ///   - vectors: rows of vectors, the first at the least y.
  public init(x: [Double], y: [Double], vectors: [[Vector]]) {
    let isRising = [x, y].allSatisfy { places in
      places.allSatisfy(\.isFinite) && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    }
    var problem: MarkProblem?
    if !isRising {
      problem = MarkProblem(
        "the places of the grid do not rise", cure: "sort x and y, without repeats")
    } else if x.count < 2 || y.count < 2 {
      problem = MarkProblem(
        "a grid of \(x.count) × \(y.count) places has no inside", cure: "give two or more each way")
    } else if vectors.count != y.count || vectors.contains(where: { $0.count != x.count }) {
      problem = MarkProblem(
        "the vectors are not \(y.count) rows of \(x.count)",
        cure: "give one row for each y with one vector for each x")
    }
    guard problem == nil else {
      self.init(words: "the field", problem: problem) { _, _ in Vector(.nan, .nan) }
      return
    }
    self.init(words: "the field") { px, py in
      guard let (column, s) = Self.cell(x, px), let (row, t) = Self.cell(y, py) else {
        return Vector(.nan, .nan)
      }
      let low = vectors[row][column] * (1 - s) + vectors[row][column + 1] * s
      let high = vectors[row + 1][column] * (1 - s) + vectors[row + 1][column + 1] * s
      return low * (1 - t) + high * t
    }
  }

  /// The interval that holds a place, and the share of it below the place.
  private static func cell(_ places: [Double], _ value: Double) -> (index: Int, share: Double)? {
    guard value >= places[0], value <= places[places.count - 1] else { return nil }
    var (low, high) = (0, places.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if places[middle] <= value { low = middle } else { high = middle }
    }
    return (low, (value - places[low]) / (places[high] - places[low]))
  }

  /// Checks that the field can be used.
  public func checked() throws(MarkProblem) -> PlaneVectorField {
    if let problem { throw problem }
    return self
  }
}
