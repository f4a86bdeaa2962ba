import Plotting
import Report
import Scene
import Site
import Symbolics
import Testing
import Typesetting

@Suite struct SitePressTests {
  private static let settings = SiteSettings(
    templates: .builtIn, formats: [.svg, .png],
    rasterizer: { scene, format in Array("\(format.rawValue) of \(scene.id)".utf8) },
    mathFont: { scalars in Array(String(String.UnicodeScalarView(scalars)).utf8) })

  private static func book(_ chapters: [any Chapter.Type]) -> Book {
    Book(title: "Pictures", identifier: "pictures", chapters: chapters, sources: [])
  }

  private func followed(_ chapters: [any Chapter.Type], jobs: Int) throws -> SitePress {
    let press = SitePress(Self.settings)
    var plan = BuildPlan()
    plan.jobs = jobs
    plan.typesetter = try Typesetter()
    plan.follower = press
    _ = Document.build(Self.book(chapters), plan)
    return press
  }

  @Test("made beside the book or after it, the files are the same", arguments: [1, 2, 7])
  func sameFiles(jobs: Int) throws {
    let chapters: [any Chapter.Type] = [Plotted.self, Series.self, Words.self]
    let document = Document.build(Self.book(chapters), typesetter: try Typesetter())
    #expect(!document.hasErrors)
    let after = try SiteBuilder(
      document: document, formats: [.png], rasterizer: Self.settings.rasterizer,
      mathFont: Self.settings.mathFont
    ).files()
    #expect(after.contains { $0.path == "figures/series-3.png" })
    #expect(try followed(chapters, jobs: jobs).files() == after)
  }

  /// The figures are drawn in any order; the error is that of the first.
  @Test("the first error in reading order", arguments: [1, 2, 7])
  func firstError(jobs: Int) throws {
    let settings = SiteSettings(
      templates: .builtIn, formats: [.png], rasterizer: nil, mathFont: nil)
    let press = SitePress(settings)
    var plan = BuildPlan()
    plan.jobs = jobs
    plan.typesetter = try Typesetter()
    plan.follower = press
    _ = Document.build(Self.book([Series.self, Plotted.self]), plan)
    let error = #expect(throws: SiteError.self) { try press.files() }
    #expect(error?.description.contains("figure 'series-1'") == true, "\(error?.description ?? "")")
  }
}

/// A chapter without a figure.
private struct Words: Chapter {
  static let title = "Words"

  func body() throws -> [LocatedBlock] { "A formula, $x^2$, and a look back at @fig-series-2." }
}

/// A chapter with three figures.
private struct Series: Chapter {
  static let title = "A series"

  func body() throws -> [LocatedBlock] {
    for power in [1, 2, 3] {
      Figure("series-\(power)", caption: "The power $x^\(power)$, after @fig-line.") {
        Axes { Curve(Expr("x^\(power)"), over: 0...1) }
      }
    }
  }
}
