import Calculus
public import Scene
public import Symbolics

/// A surface z = f(x, y), coloured by height and gently shaded.
///
/// The surface is drawn as facets with quiet mesh lines; parts outside the domain of the function
/// are left open.
public struct Surface: SpaceMark {
  /// "surface".
  public let kind = "surface"
  /// A name for messages.
  public private(set) var label: String?
  let function: FunctionOfTwo
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  var map = ColorMap.viridis
  var solid: ThemedColor?
  var opacity = 1.0

  /// Draws a function over a rectangle.
  public init(_ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.function = function
    self.x = x
    self.y = y
  }

  /// Draws an expression over a rectangle.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ expression: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>
  ) {
    self.init(FunctionOfTwo(expression, by: variables), x: x, y: y)
  }

  /// Draws a closure over a rectangle.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>,
    _ height: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.init(FunctionOfTwo(height), x: x, y: y)
  }

  private func with(_ change: (inout Surface) -> Void) -> Surface {
    var copy = self
    change(&copy)
    return copy
  }

  /// The colours of the heights, from the least to the greatest; viridis by default.
  public func colorMap(_ map: ColorMap) -> Surface {
    with {
      $0.map = map
      $0.solid = nil
    }
  }

  /// One colour for all heights.
  public func color(_ color: ThemedColor) -> Surface { with { $0.solid = color } }

  /// The opacity over panes and grid, 0 to 1; surfaces of one figure share the least of theirs and
  /// hide one another all the same.
  public func opacity(_ opacity: Double) -> Surface {
    with { $0.opacity = min(max(opacity, 0), 1) }
  }

  /// A name for messages.
  public func label(_ text: String?) -> Surface { with { $0.label = text } }

  /// Checks the function and finds its range.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    let survey = try FieldSurvey(function, x: x, y: y)
    let scale = ColorScale(survey.range, map: map)
    let solid = solid.map(Shading.tint)
    let color: @Sendable (Double) -> ThemedColor = { solid ?? ThemedColor(scale.color(of: $0)) }
    return ResolvedSpaceMark(
      bounds: SpaceBounds(x: x, y: y, z: survey.range),
      surfaces: [
        HeightField(x: x, y: y, opacity: opacity, height: function.value, color: color)
      ],
      colorbar: solid == nil ? ColorbarGuide(range: survey.range, color: color) : nil,
      facts: [survey.surfaceFact(kind: kind, x: x, y: y)])
  }
}

extension FieldSurvey {
  /// What a surface shows.
  func surfaceFact(kind: String, x: ClosedRange<Double>, y: ClosedRange<Double>) -> Fact {
    Fact(
      surfaceSentence(kind: kind, x: x, y: y), kind: .extent, of: kind,
      [
        Fact.Value("x", [x.lowerBound, x.upperBound]),
        Fact.Value("y", [y.lowerBound, y.upperBound]),
        Fact.Value("height", [range.lowerBound, range.upperBound]),
      ])
  }

  private func surfaceSentence(
    kind: String, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> String {
    func number(_ value: Double) -> String { ContourDrawing.number(value, digits: 4) }
    let area =
      "x from \(number(x.lowerBound)) to \(number(x.upperBound)) and "
      + "y from \(number(y.lowerBound)) to \(number(y.upperBound))"
    let heights =
      range.lowerBound < range.upperBound
      ? "its height goes from \(number(range.lowerBound)) to \(number(range.upperBound))"
      : "its height is \(number(range.lowerBound)) everywhere"
    let holes = hasHoles ? "; it has holes where the function is undefined" : ""
    let article = "aeiou".contains(kind.prefix(1)) ? "An" : "A"
    return "\(article) \(kind) over \(area): \(heights)\(holes)."
  }
}
