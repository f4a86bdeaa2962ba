import Formula
import Foundation
import Geometry
import Scene
import Typesetting

// Prints the best time in seconds, from LaTeX text to scene in display style, of every formula of a
// file; a tab and the formula follow. Usage: FormulaBenchmark FORMULAS [ROUNDS]

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: FormulaBenchmark FORMULAS [ROUNDS]")
  exit(2)
}
let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 100 : 100
let typesetter = try Typesetter()
let ink = ThemedColor(light: .black, dark: .white)
let clock = ContinuousClock()

func scene(_ latex: String) throws -> Scene {
  let box = try typesetter.formula(
    Formula(latex: latex), size: 12, color: ink, style: .display)
  return Scene(id: "f", size: box.bounds.size, title: "", summary: "", items: box.items)
}

let lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
for line in lines { _ = try scene(line) }
for line in lines {
  var best = Duration.seconds(3600)
  var drawn = 0
  for _ in 0..<rounds {
    let start = clock.now
    drawn += try scene(line).items.count
    best = min(best, clock.now - start)
  }
  if drawn >= 0 { print("\(best / .seconds(1))\t\(line)") }
}
