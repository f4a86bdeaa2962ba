public import Symbolics

/// A surface z = f(x, y), coloured by height and gently shaded.
///
/// The surface is drawn as facets with quiet mesh lines; it ends where the domain of the function
/// does, and where the limits of the axes do.
public struct Surface: SpaceMark, SurfaceColored {
  /// "surface".
  public let kind = "surface"
  /// Colours, opacity, mesh and name.
  public var colors = SurfaceStyle()
  let function: FunctionOfTwo
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private var value: FunctionOfTwo?
  private var contours: SurfaceContours?

  /// The name in the legend and in messages.
  public var label: String? { colors.label }

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

  /// Colours by the value of an expression at x and y, in place of the height.
  public func colored(by expression: Expr, variables: [Expr]? = nil) -> Surface {
    with { $0.value = FunctionOfTwo(expression, by: variables ?? function.variables) }
  }

  /// Colours by the value of a closure at x and y, in place of the height.
  public func colored(by value: @escaping @Sendable (Double, Double) -> Double) -> Surface {
    with { $0.value = FunctionOfTwo(value) }
  }

  /// Adds lines of equal height on the surface, on the floor below, or profiles on the walls.
  ///
  /// - Parameters:
  ///   - levels: the heights, or how many round ones between the limits of z.
  ///   - places: where they are drawn. A wall across x shows the profiles at values of x.
  ///   - profiles: the values of x and y at which walls show profiles, or how many round ones; by
  ///     default as many as levels.
  public func contours(
    levels: ContourLevels = 10, on places: Set<ContourPlace> = [.surface],
    profiles: ContourLevels? = nil
  ) -> Surface {
    with { $0.contours = SurfaceContours(levels: levels, places: places, profiles: profiles) }
  }

  /// Checks the function and finds its range.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    // What is told is what is shown.
    let (x, y) = (x.intersection(context.xLimits), y.intersection(context.yLimits))
    let survey = try FieldSurvey(function, x: x, y: y)
    let shown = try value.map { value throws(MarkProblem) in
      try FieldSurvey(value, x: x, y: y).range
    }
    let (coloring, colorbar) = colors.colors.resolved(
      shown ?? survey.range, isHeight: value == nil)
    let function = self.function
    var field = HeightField(
      x: x, y: y, opacity: colors.opacity, height: function.value, color: coloring.color)
    field.coloring = coloring
    field.value = value?.value
    field.hasMesh = colors.hasMesh
    let columns = function.values
    field.grid = { FunctionOfTwo.values(xs: $0, ys: $1, of: columns) }
    let features = SurfaceFeatures(function, x: x, y: y)
    let heights = ShownHeights(features.heights(joining: survey.range), in: context.zLimits)
    var facts = [survey.surfaceFact(kind: kind, x: x, y: y, heights: heights)]
    if let fact = features.fact(of: Words.mark(kind, label)) { facts.append(fact) }
    var lines: [SpaceLine] = []
    if let contours {
      let range = survey.range.intersection(context.zLimits)
      lines = try contours.lines(
        function, x: x, y: y, range: range, color: coloring.color,
        isTinted: colors.colors.solid != nil, theme: context.theme)
      facts += try contours.facts(range, x: x, y: y, of: Words.mark(kind, label))
    }
    return ResolvedSpaceMark(
      bounds: SpaceBounds(x: x, y: y, z: survey.range), surfaces: [field], lines: lines,
      colorbar: colorbar, facts: facts)
  }
}
