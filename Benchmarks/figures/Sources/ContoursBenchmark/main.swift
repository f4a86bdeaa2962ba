import Foundation
import Geometry
import Plotting
import SVG
import Symbolics
import Typesetting

// Prints the best time of each measure in seconds, and what was made, as one JSON object.
//
// `ContoursBenchmark memory` traces a grid of 2000 × 2000 nodes once and prints the peak of the
// process's memory.

/// A wide landscape of hills: the peaks function with its formula in order of evaluation.
@Sendable func peaks(_ x: Double, _ y: Double) -> Double {
  let first = 3 * (1 - x) * (1 - x) * exp(-x * x - (y + 1) * (y + 1))
  let second = 10 * (x / 5 - x * x * x - y * y * y * y * y) * exp(-x * x - y * y)
  return first - second - exp(-(x + 1) * (x + 1) - y * y) / 3
}

func peaksGrid(_ count: Int) -> GridData {
  let places = (0..<count).map { -3 + 6 * Double($0) / Double(count - 1) }
  var values: [Double] = []
  values.reserveCapacity(count * count)
  for y in places {
    for x in places { values.append(peaks(x, y)) }
  }
  return GridData(xs: places, ys: places, values: values)
}

func levels(_ count: Int, _ low: Double, _ high: Double) -> [Double] {
  (0..<count).map { low + (high - low) * (Double($0) + 0.5) / Double(count) }
}

func best(_ runs: Int, _ work: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let start = ContinuousClock.now
    try work()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    best = min(best, Double(seconds) + Double(attoseconds) * 1e-18)
  }
  return best
}

if CommandLine.arguments.dropFirst().first == "memory" {
  let lines = ContourGenerator(peaksGrid(2000), jobs: 2).lines(at: levels(15, -6.5, 8.1))
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
  print(lines.map(\.count).reduce(0, +), "lines,", peak)
  exit(0)
}

var result: [String: Double] = [:]
for count in [1000, 2000] {
  let data = peaksGrid(count)
  let values = levels(15, -6.5, 8.1)
  for jobs in [1, 2] {
    let generator = ContourGenerator(data, jobs: jobs)
    var (points, lines) = (0, 0)
    result["lines \(count) jobs \(jobs)"] = best(15) {
      let found = generator.lines(at: values)
      points = found.reduce(0) { $0 + $1.points.count }
      lines = found.reduce(0) { $0 + $1.count }
    }
    result["lines \(count) points"] = Double(points)
    result["lines \(count) count"] = Double(lines)
    result["regions \(count) jobs \(jobs)"] = best(8) {
      _ = generator.regions(above: values)
    }
  }
}

let smooth = GridData(
  sampling: FunctionOfTwo { x, y in sin(x) * cos(y) }, x: -4...4, y: -3...3, columns: 1000,
  rows: 1000)
for jobs in [1, 2] {
  let generator = ContourGenerator(smooth, jobs: jobs)
  result["smooth 1000 jobs \(jobs)"] = best(15) { _ = generator.lines(at: levels(21, -1, 1)) }
}

let typesetter = try Typesetter()
let bowl = Expr("x**2 + x*y + y**2")
let points = (0..<100).map { Point(Double($0 % 10) * 0.6 - 2.7, Double($0 / 10) * 0.6 - 2.7) }
let figure = Figure("contour", caption: "Levels and gradient.") {
  Axes(x: "x", y: "y") {
    Contour(bowl, x: -3...3, y: -3...3, levels: 10)
    Quiver(
      at: points,
      vectors: points.map { Vector(2 * $0.x + $0.y, $0.x + 2 * $0.y) })
  }
}
var bytes = 0
result["figure"] = try best(30) {
  bytes = SVGWriter().string(try figure.compile(with: typesetter).scene).utf8.count
}
result["figure bytes"] = Double(bytes)

let sorted = result.sorted { $0.key < $1.key }
print("{" + sorted.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}")
