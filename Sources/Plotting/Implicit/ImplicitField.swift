import Calculus
import Geometry
import Symbolics

/// A function of two variables on the page, with what interval arithmetic proves of it on boxes.
struct ImplicitField {
  /// What is known of the function on a box.
  struct Survey {
    /// Whether it may be 0 there.
    var mayVanish: Bool
    /// Whether it is continuous there.
    var isContinuous: Bool
    /// Whether it is proved to rise or to fall with x at every y.
    var isMonotoneAcross = false
    /// Whether it is proved to rise or to fall with y at every x.
    var isMonotoneUp = false

    /// Whether its zeros are the graph of a function of one of the coordinates.
    var isGraph: Bool { isContinuous && (isMonotoneAcross || isMonotoneUp) }
  }

  let field: PlaneField
  private var program: CompiledEnclosure
  private let x: AxisScale
  private let y: AxisScale
  private(set) var effort = 0

  init?(_ function: FunctionOfTwo, on canvas: PlotCanvas) {
    guard function.problem == nil, let expression = function.expression,
      let program = try? CompiledEnclosure(expression, by: function.variables, withGradient: true)
    else { return nil }
    self.program = program
    field = PlaneField(function, on: canvas)
    x = canvas.x
    y = canvas.y
  }

  /// The sign at a place: 1 where the function is 0 or more, −1 below, 0 where it has no value.
  func sign(at point: Point) -> Int {
    let value = field.value(point)
    return value.isNaN ? 0 : value < 0 ? -1 : 1
  }

  /// What is known on a box of the page; scales rise or fall all along, so that slopes by data have
  /// one sign where those by places have.
  mutating func survey(_ box: Rectangle) -> Survey {
    effort += 1
    let sides = [
      Interval(x.value(at: box.minX), x.value(at: box.maxX)),
      Interval(y.value(at: box.minY), y.value(at: box.maxY)),
    ]
    let found = program(sides)
    guard !found.range.isEmpty, found.range.contains(0) else {
      return Survey(mayVanish: false, isContinuous: false)
    }
    guard found.regularity >= .continuous else {
      return Survey(mayVanish: true, isContinuous: false)
    }
    let slopes = program.gradient(sides)
    func hasSign(_ slope: Interval) -> Bool { !slope.isEmpty && !slope.contains(0) }
    return Survey(
      mayVanish: true, isContinuous: true, isMonotoneAcross: hasSign(slopes[0]),
      isMonotoneUp: hasSign(slopes[1]))
  }
}
