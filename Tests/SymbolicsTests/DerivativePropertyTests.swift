import Calculus
import Symbolics
import Testing

/// Derivatives against referees that do not know the rules of symbolic differentiation.
@Suite struct DerivativePropertyTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")

  @Test func `derivatives agree with differences in 40 digits`() {
    for (index, row) in DifferenceTable.rows.enumerated() {
      let f = Expr(row.text)
      // Simplifying is tested elsewhere; some of the rows suffice here.
      let raw = f.rawDerivative(by: x)
      for derivative in index.isMultiple(of: 8) ? [raw, raw.simplified()] : [raw] {
        for (point, slope) in zip(DifferenceTable.points, row.slopes) {
          let value = derivative.value(at: [x: point.0, y: point.1])
          // Both the text's numbers and the evaluation are rounded; cancellation costs digits.
          #expect(abs(value - slope) <= 1e-9 * (1 + abs(slope)), "\(row.text): \(derivative)")
        }
      }
    }
  }

  /// Two referees that know no rule: the complex step, and dual numbers for one in eight.
  @Test func `ten thousand random derivatives`() {
    var random = SmallExpressions(seed: 51)
    var (compared, drawn) = (0, 0)
    while compared < 10_000, drawn < 20_000 {
      let f = random.next()
      let (a, b) = [(0.63, 1.27), (1.4, 0.52), (0.31, 0.88)][drawn % 3]
      drawn += 1
      guard f.value(at: [x: a, y: b]).isFinite,
        let slope = f.complexStepDerivative(by: x, at: [x: a, y: b]), abs(slope) < 1e9
      else { continue }
      let value = f.rawDerivative(by: x).value(at: [x: a, y: b])
      #expect(abs(value - slope) <= 1e-10 * (1 + abs(slope)), "\(f) at \(a), \(b)")
      compared += 1
      guard compared.isMultiple(of: 8) else { continue }
      let dual = f.evaluate(at: [x: Dual(a, derivative: 1.0), y: Dual(b)]).derivative
      #expect(abs(value - dual) <= 1e-10 * (1 + abs(slope)), "\(f) at \(a), \(b)")
    }
    #expect(compared == 10_000)
  }

  @Test func `differences agree where they can tell`() {
    var random = SmallExpressions(seed: 52)
    for _ in 0..<400 {
      let f = random.next()
      let g = f.substituting([y: 0.8]).function(of: x)
      let (a, step) = (0.63, 1e-4)
      let near = (g(a + step) - g(a - step)) / (2 * step)
      let far = (g(a + 2 * step) - g(a - 2 * step)) / (4 * step)
      let slope = near + (near - far) / 3
      guard slope.isFinite, g(a).isFinite, abs(near - far) < 1e-4 * (1 + abs(slope)) else {
        continue
      }
      let value = f.rawDerivative(by: x).value(at: [x: a, y: 0.8])
      #expect(abs(value - slope) < 1e-5 * (1 + abs(slope)), "\(f)")
    }
  }
}

/// Small random expressions of every kind in x and y.
struct SmallExpressions {
  private var generator: SeededGenerator
  private static let functions = FunctionTableTests.functions.map(\.name)

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> Expr {
    let text = text(depth: 2)
    let f = Expr(text)
    return f.problem == nil ? f : next()
  }

  private mutating func text(depth: Int) -> String {
    guard depth > 0 else {
      return ["x", "x", "x", "y", "2", "3", "pi", "Rational(1, 3)"].randomElement(using: &generator)
        ?? "x"
    }
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: return "(\(text(depth: depth - 1)) + \(text(depth: depth - 1)))"
    case 2: return "(\(text(depth: depth - 1)) - \(text(depth: depth - 1)))"
    case 3, 4: return "\(text(depth: depth - 1))*\(text(depth: depth - 1))"
    case 5: return "(\(text(depth: depth - 1)))/(\(text(depth: depth - 1)))"
    case 6:
      let exponent = ["2", "3", "-1", "1/2", "-3/2", "0.7"].randomElement(using: &generator) ?? "2"
      return "(\(text(depth: depth - 1)))**(\(exponent))"
    case 7: return "(\(text(depth: depth - 1)))**(\(text(depth: depth - 2)))"
    case 8: return "Max(\(text(depth: depth - 1)), \(text(depth: depth - 2)))"
    case 9:
      return
        "Piecewise((\(text(depth: depth - 1)), x < 1), (\(text(depth: depth - 1)), True))"
    default:
      let name = Self.functions.randomElement(using: &generator) ?? "sin"
      return "\(name)(\(text(depth: depth - 1)))"
    }
  }
}
