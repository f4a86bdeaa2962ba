import Foundation
import Nabla

struct Broken: Chapter {
  static let title = "What may break"
  static let number = "2"

  func body() throws -> [LocatedBlock] {
    let mood = ProcessInfo.processInfo.environment["NABLA_SAMPLE"] ?? ""

    Definition("Nothing", number: "2.1", label: "def-nothing") {
      "That which is not."
    }
    if mood == "reference" { "See @fig-nowhere." }
    if mood == "claim" { Verify("one is two", 1.0, 2.0, within: 1e-9) }
  }
}
