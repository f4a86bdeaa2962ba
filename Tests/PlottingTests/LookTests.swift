import Foundation
import Plotting
import SVG
import Testing
import Typesetting
@Test func look() throws {
  guard let folder = ProcessInfo.processInfo.environment["LOOK"] else { return }
  let typesetter = try Typesetter()
  for figure in ExampleFigures.all {
    do {
      let start = ContinuousClock.now
      let compiled = try figure.compile(with: typesetter)
      let took = ContinuousClock.now - start
      for mode in [SVGWriter.Mode.light, .dark] {
        let text = SVGWriter(mode: mode).string(compiled.scene)
        try text.write(toFile: "\(folder)/\(figure.id)-\(mode).svg", atomically: true, encoding: .utf8)
        print(figure.id, mode, text.utf8.count, took)
      }
      print(compiled.altText)
    } catch { print(figure.id, error) }
  }
}
