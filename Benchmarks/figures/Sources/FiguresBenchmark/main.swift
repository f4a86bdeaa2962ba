import CairoRenderer
import Foundation
import Geometry
import Plotting
import SVG
import Scene
import Symbolics
import Typesetting

// Prints the best time in seconds and the size in bytes of each figure, from its description to
// SVG text, as one JSON object: {"name": [seconds, bytes], …}. Fonts are open before the first run.
//
// `FiguresBenchmark primitives DIR` writes what `replay.c` draws: the steps of each figure that is
// drawn without images, and `FiguresBenchmark png RUNS` times the same scenes from scene to PNG.

let typesetter = try Typesetter()

func wave(_ count: Int) -> [Point] {
  (0..<count).map { index in
    let t = Double(index) / Double(count)
    let noise = Double((index &* 7_919) % 1_009) / 1_009 - 0.5
    return Point(t, sin(20 * t) + 0.4 * noise)
  }
}

func cloud(_ count: Int) -> [Point] {
  (0..<count).map { index in
    let angle = 2.399963 * Double(index)
    let radius = (Double(index) / Double(count)).squareRoot()
    return Point(radius * cos(angle), radius * sin(angle))
  }
}

let bowl = Expr("x**2 + x*y + y**2")
let signal = wave(1_000_000)
let dots = cloud(10_000)
let cells = (0..<500).map { row in
  (0..<500).map { sin(Double($0) / 40) * cos(Double(row) / 60) }
}

let figures: [(name: String, runs: Int, figure: Figure)] = [
  (
    "two curves", 200,
    Figure("two-curves", caption: "Two curves.") {
      Axes(x: "x", y: "f(x)", title: "Derivative as slope of a tangent") {
        Curve(Expr("x**2"), over: 0...5).label("$f(x) = x^2$")
        TangentLine(to: Expr("x**2"), at: 3, over: 0...5).label("tangent at $x = 3$")
      }
    }
  ),
  (
    "contours, labels, arrows", 50,
    Figure("contours", caption: "Contours.") {
      Axes(x: "x", y: "y") {
        Contour(bowl, x: -3...3, y: -3...3, levels: 10)
        Quiver(gradientOf: bowl, x: -3...3, y: -3...3, count: 20)
      }
    }
  ),
  (
    "surface, 100 × 100", 20,
    Figure("surface", caption: "Surface.") {
      Axes3D(x: "x", y: "y", z: "z") {
        Surface(Expr("sin(x)*cos(y)"), x: -3...3, y: -3...3)
      }.facets(100)
    }
  ),
  (
    "line, 1 000 000 points", 10,
    Figure("line", caption: "Line.") { Axes(x: "t", y: "signal") { Line(signal) } }
  ),
  (
    "scatter, 10 000 points", 20,
    Figure("scatter", caption: "Scatter.") { Axes(x: "x", y: "y") { Scatter(dots) } }
  ),
  (
    "colour mesh, 500 × 500", 20,
    Figure("mesh", caption: "Mesh.") { Axes { Heatmap(cells) } }
  ),
]

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

/// The figures that are also compared as PNG, with the names of their files of primitives.
let pictures = [
  ("two curves", "two-curves"), ("contours, labels, arrows", "contours"),
  ("surface, 100 × 100", "surface"),
]
/// Pixels are half a CSS pixel wide, as `figure --format png` makes them.
let scale = 2.0

func scene(_ name: String) throws -> Scene? {
  try figures.first { $0.name == name }?.figure.compile(with: typesetter).scene
}

var entries: [String] = []
let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "primitives":
  for (name, file) in pictures {
    guard let scene = try scene(name) else { continue }
    try Primitives(scene, scale: scale * 4 / 3).text.write(
      toFile: "\(arguments.last ?? ".")/\(file).txt", atomically: true, encoding: .utf8)
  }
  exit(0)
case "png":
  for (name, file) in pictures {
    guard let scene = try scene(name) else { continue }
    var bytes = 0
    let seconds = try best(Int(arguments.last ?? "") ?? 20) {
      bytes = try CairoRenderer.png(scene, scale: scale).count
    }
    entries.append("\"\(file)\": [\(seconds), \(bytes)]")
  }
  print("{" + entries.joined(separator: ", ") + "}")
  exit(0)
default: break
}

for (name, runs, figure) in figures {
  var bytes = 0
  let seconds = try best(runs) {
    bytes = SVGWriter().string(try figure.compile(with: typesetter).scene).utf8.count
  }
  entries.append("\"\(name)\": [\(seconds), \(bytes)]")
}
print("{" + entries.joined(separator: ", ") + "}")
