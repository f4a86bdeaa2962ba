import Calculus
import Foundation
import Symbolics

// Prints a JSON line for every measurement: its name, and the nanoseconds of one unit of work.
//
//   SymbolicsBenchmark EXPRESSIONS.jsonl
//
// Every figure is the best of many short runs, for a batch of expressions the median over them and
// the slowest. A line with a "fact" says what does not depend on the machine.

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

/// A batch of expressions, as its median and its slowest.
func reportAll(_ name: String, _ times: [Double]) {
  let sorted = times.sorted()
  report(name + ", median", sorted[sorted.count / 2])
  report(name + ", slowest", sorted.last ?? 0)
}

func fact(_ text: String) { print("{\"fact\": \"\(text)\"}") }

let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let expressions = try text.split(separator: "\n").map {
  Expr(try JSONDecoder().decode(Line.self, from: Data($0.utf8)).expr)
}
/// Keeps results alive, so that no work is left out.
var sink = 0.0

// MARK: Expressions

fact("\(expressions.count) expressions")
let derivatives = expressions.map { $0.rawDerivative(by: x) }
reportAll(
  "derivative",
  expressions.map { expression in
    nanoseconds(best: 5) { sink += expression.rawDerivative(by: x).isSound ? 1 : 0 }
  })
reportAll(
  "simplify",
  derivatives.map { derivative in
    nanoseconds(best: 3) { sink += derivative.simplified().isSound ? 1 : 0 }
  })
reportAll(
  "compile with gradient",
  expressions.map { expression in
    nanoseconds(best: 5) {
      sink += Double(expression.compiled(by: [x, y], derivatives: .gradient).operationCount)
    }
  })
report(
  "all derivatives with their values",
  nanoseconds(best: 5) {
    for expression in expressions {
      let value = expression.rawDerivative(by: x).value(at: [x: 0.7, y: 0.4])
      sink += value.isFinite ? value : 0
    }
  })

// MARK: Many points

let count = 1_000_000
fact("\(count) points in a column, 512 × 512 in the field")
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
  // Columns that stay near a core, so that the work is measured and not the memory.
  let few = 50_000
  let part = [stride(from: 0, to: count, by: count / few).map { columns[0][$0] }]
  report(
    "gradient of \(few) points, a point",
    nanoseconds(best: 400) { slope.evaluate(over: part, into: &batch) } / Double(few))
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

/// The best time of a call with an argument that changes from call to call.
@MainActor func reportCall(_ name: String, calls: Int = 1000, _ body: (Double) -> Double) {
  let time = nanoseconds(best: 100) {
    for index in 0..<calls { sink += body(Double(index) * 1e-3) }
  }
  report(name + ", a call", time / Double(calls))
}

func f<Number: Scalar>(_ x: Number) -> Number { exp(x.squared + 1).squared }

func valley<Number: Scalar>(_ p: [Number]) -> Number {
  var sum: Number = 0
  for (a, b) in zip(p, p.dropFirst()) {
    sum = sum + 100 * (b - a.squared).squared + (1 - a).squared
  }
  return sum
}

do {
  let function = Expr("exp(x**2 + 1)**2").function(of: x)
  reportCall("value") { function($0) }
  reportCall("derivative forward") { derivative(at: $0) { f($0) } }
  reportCall("derivative backward") { reverseDerivative(at: $0) { f($0) }.derivative }
  reportCall("derivative backward with its trace") { reverse(at: $0) { f($0) }.derivative }
  let point = (0..<10).map { 0.05 + 0.1 * Double($0) }
  let direction = (0..<10).map { Double($0) }
  reportCall("gradient of 10 inputs", calls: 100) { _ in
    gradient(at: point) { valley($0) }.elements[3]
  }
  reportCall("Hessian-vector product of 10 inputs", calls: 100) { _ in
    hessianVectorProduct(at: point, along: direction) { valley($0) }[3]
  }
  reportCall("Hessian of 10 inputs", calls: 20) { _ in
    hessian(at: point) { valley($0) }.matrix[3, 4]
  }
}
if sink.isNaN { print("") }

extension Expr {
  var isSound: Bool { problem == nil }
}
