import Plotting
import Report
import Symbolics
import Synchronization
import Testing
import Typesetting

/// Notes what it is given, and answers each with a job that notes again.
private final class Witness: DocumentFollower {
  let pages = Mutex<[[Document.Page]]>([])
  let figures = Mutex<[BuiltFigure]>([])
  let afterwards = Mutex<[String]>([])

  func begin(_ document: Document) -> [Job] {
    #expect(figures.withLock { $0.isEmpty }, "the document comes before its figures")
    pages.withLock { $0.append(document.pages) }
    return [job("document")]
  }

  func add(_ figure: BuiltFigure) -> [Job] {
    #expect(pages.withLock { $0.count } == 1, "the document comes before its figures")
    figures.withLock { $0.append(figure) }
    return [job(figure.id)]
  }

  private func job(_ name: String) -> Job {
    Job(.page) {
      self.afterwards.withLock { $0.append(name) }
      return []
    }
  }
}

/// Three figures, of which the last takes longest to come to.
private struct Pictured: Chapter {
  static let title = "Pictured"

  func body() throws -> [LocatedBlock] {
    for id in ["one", "two"] {
      Figure(id, caption: "A line, as in @fig-three.") { Axes { Line([(0, 0), (1, 2)]) } }
    }
    Figure("three", caption: "A surface.") {
      Axes3D { Surface(Expr("x*y"), x: 0...1, y: 0...1) }
    }
  }
}

@Suite struct DocumentFollowerTests {
  private func build(
    _ chapters: [any Chapter.Type], jobs: Int, _ witness: Witness
  ) throws -> Document {
    var plan = BuildPlan()
    plan.jobs = jobs
    plan.typesetter = try Typesetter()
    plan.follower = witness
    return Document.build(Sample.book(chapters), plan)
  }

  @Test("a follower has all that the document has", arguments: [1, 2, 7])
  func everything(jobs: Int) throws {
    let witness = Witness()
    let document = try build([Small.self, Pictured.self, Large.self], jobs: jobs, witness)
    #expect(Sample.problems(of: document) == "")
    #expect(witness.pages.withLock { $0 } == [document.pages])
    let figures = witness.figures.withLock { $0 }.sorted { $0.id < $1.id }
    let built = document.figures.sorted { $0.id < $1.id }
    #expect(figures.map(\.id) == ["one", "three", "two"])
    #expect(figures.map(\.number) == built.map(\.number))
    #expect(figures.map(\.caption) == built.map(\.caption))
    #expect(figures.map(\.alt) == built.map(\.alt))
    #expect(figures.map(\.compiled) == built.map(\.compiled))
    #expect(
      witness.afterwards.withLock { $0.sorted() } == ["document", "one", "three", "two"])
  }

  /// Errors of the text keep the whole from a follower, an error of a figure that figure.
  @Test("what is wrong is not passed on", arguments: [1, 2, 7])
  func nothingWrong(jobs: Int) throws {
    let ofText = Witness()
    #expect(try build([Pictured.self, Mistakes.self], jobs: jobs, ofText).hasErrors)
    #expect(ofText.pages.withLock { $0.isEmpty } && ofText.figures.withLock { $0.isEmpty })
    let ofFigure = Witness()
    let document = try build([Pictured.self, BadlyDrawn.self], jobs: jobs, ofFigure)
    #expect(document.hasErrors)
    let good = document.figures.filter { $0.compiled != nil }.map(\.id)
    #expect(ofFigure.figures.withLock { $0.map(\.id).sorted() } == good.sorted())
    #expect(good.count < document.figures.count)
  }

  @Test func aBookWithoutChapters() throws {
    let witness = Witness()
    let document = try build([], jobs: 2, witness)
    #expect(witness.pages.withLock { $0 } == [document.pages])
  }
}
