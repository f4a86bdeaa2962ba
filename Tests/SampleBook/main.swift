import BookCommand
import Foundation
import Nabla

// The environment makes the book change or break, as tests need it.
let mood = ProcessInfo.processInfo.environment["NABLA_SAMPLE"] ?? ""

BookCommand.run(
  Book(
    title: "A sample", identifier: "sample", authors: ["A. N. Author"],
    introduction: "Two short chapters.", chapters: [Slopes.self, Broken.self],
    sources: EmbeddedSources.files))
