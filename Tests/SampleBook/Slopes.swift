import Foundation
import Nabla

struct Slopes: Chapter {
  static let title = "Slopes & tangents"
  static let number = "1"

  func body() throws -> [LocatedBlock] {
    let isChanged = ProcessInfo.processInfo.environment["NABLA_SAMPLE"] == "changed"
    let height = isChanged ? 3.0 : 2.0

    "The slope of a curve, see @eq-slope."
    Equation(#"f'(x) = 2 x"#, label: "eq-slope")

    Cell("A number") {
      Print("height \(height, .fixed(1))")
      Verify("the height is positive", height > 0)
    }
  }
}
