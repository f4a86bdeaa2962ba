import Calculus
import Foundation
import Symbolics

// Prints a JSON line for every measurement: its name, and the nanoseconds of one unit of work.
//
//   SymbolicsBenchmark EXPRESSIONS.jsonl
//
// Every figure is the best of many short runs, for a batch of expressions the median over them.

struct Line: Decodable {
  var id: String
  var expr: String
}

func nanoseconds(best runs: Int, _ body: () -> Void) -> Double {
  (0..<runs).reduce(Double.infinity) { best, _ in
    let time = ContinuousClock().measure(body).components
    return min(best, Double(time.seconds) * 1e9 + Double(time.attoseconds) * 1e-9)
  }
}

func report(_ name: String, _ nanoseconds: Double) {
  print("{\"name\": \"\(name)\", \"ns\": \(nanoseconds)}")
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let expressions = try text.split(separator: "\n").map {
  Expr(try JSONDecoder().decode(Line.self, from: Data($0.utf8)).expr)
}
/// Keeps results alive, so that no work is left out.
var sink = 0.0

// MARK: Expressions

let derivatives = expressions.map { $0.rawDerivative(by: x) }
report(
  "derivative",
  median(
    expressions.map { expression in
      nanoseconds(best: 5) { sink += expression.rawDerivative(by: x).isSound ? 1 : 0 }
    }))
let simplification = derivatives.map { derivative in
  nanoseconds(best: 3) { sink += derivative.simplified().isSound ? 1 : 0 }
}
report("simplify", median(simplification))
report("simplify, slowest", simplification.max() ?? 0)
report(
  "compile with gradient",
  median(
    expressions.map { expression in
      nanoseconds(best: 5) {
        sink += Double(expression.compiled(by: [x, y], derivatives: .gradient).operationCount)
      }
    }))

// MARK: Many points

let count = 1_000_000
do {
  let columns = [(0..<count).map { -3 + 6 * Double($0) / Double(count) }]
  let curve = Expr("sin(x) + 0.1*x**2").compiled(by: [x])
  var values: [Double] = []
  report(
    "curve, a point",
    nanoseconds(best: 40) { curve.evaluate(over: columns, into: &values) } / Double(count))
  sink += values[3]
  let kernel = Expr("sin(x)").compiled(by: [x])
  report(
    "sine, a point",
    nanoseconds(best: 40) { kernel.evaluate(over: columns, into: &values) } / Double(count))
}
do {
  let columns = [(0..<count).map { -1 + 2 * Double($0) / Double(count) }]
  let slope = Expr("exp(x**2 + 1)**2").compiled(by: [x], derivatives: .gradient)
  var batch = slope(over: columns)
  report(
    "gradient, a point",
    nanoseconds(best: 40) { slope.evaluate(over: columns, into: &batch) } / Double(count))
  sink += batch.gradient[0][5]
}
do {
  let side = (0..<512).map { -2 + 4 * Double($0) / 511 }
  let columns = [side.flatMap { _ in side }, side.flatMap { Array(repeating: $0, count: 512) }]
  let field = Expr("sin(x*y) + exp(-x**2 - y**2)").compiled(by: [x, y], derivatives: .hessian)
  var batch = field(over: columns)
  report("Hessian field", nanoseconds(best: 40) { field.evaluate(over: columns, into: &batch) })
  sink += batch.hessian[0][1][7]
}

// MARK: One point

do {
  func f<Number: Scalar>(_ x: Number) -> Number { exp(x.squared + 1).squared }
  let function = Expr("exp(x**2 + 1)**2").function(of: x)
  report(
    "value, a call",
    nanoseconds(best: 300) { for i in 0..<1000 { sink += function(Double(i) * 1e-3) } } / 1000)
  report(
    "dual, a call",
    nanoseconds(best: 300) {
      for i in 0..<1000 { sink += f(Dual<Double>(Double(i) * 1e-3, derivative: 1)).derivative }
    } / 1000)
  report(
    "tape, a call",
    nanoseconds(best: 50) {
      for i in 0..<1000 { sink += reverse(at: Double(i) * 1e-3) { f($0) }.derivative }
    } / 1000)
}
if sink.isNaN { print("") }

extension Expr {
  var isSound: Bool { problem == nil }
}
