import Report
import Synchronization
import Testing
import Typesetting

/// Notes when it runs, and takes a while.
private struct Noted: Chapter {
  static let title = "Noted"
  static let runs = Mutex(0)

  func body() throws -> [LocatedBlock] { "It ran \(Self.run())." }

  private static func run() -> String {
    runs.withLock { $0 += 1 }
    let pages = (0..<100).map { _ in Document.build(Sample.book([Small.self])).pages.count }
    return "through \(pages.reduce(0, +)) pages"
  }
}

@Suite(.serialized) struct ChaptersAheadTests {
  private static let chapters: [any Chapter.Type] = [
    Small.self, Noted.self, Differentiation.self, Large.self,
  ]

  private func build(jobs: Int, ahead: ChaptersAhead?) throws -> Document {
    var plan = BuildPlan()
    plan.jobs = jobs
    plan.typesetter = try Typesetter()
    plan.ahead = ahead
    return Document.build(Sample.book(Self.chapters), plan)
  }

  /// Whether the build comes at once, while the slow chapter runs, or after all of them.
  @Test("a start changes nothing", arguments: [1, 2, 7], [0, 1, 50, 400])
  func sameDocument(jobs: Int, milliseconds: Int) async throws {
    let ahead = ChaptersAhead(of: Sample.book(Self.chapters))
    try await Task.sleep(for: .milliseconds(milliseconds))
    let started = try build(jobs: jobs, ahead: ahead)
    let plain = try build(jobs: jobs, ahead: nil)
    #expect(started.pages == plain.pages)
    #expect(started.figures.map(\.compiled) == plain.figures.map(\.compiled))
    #expect(started.diagnostics == plain.diagnostics)
  }

  @Test("no chapter runs twice", arguments: [0, 50, 400])
  func onceEach(milliseconds: Int) async throws {
    let before = Noted.runs.withLock { $0 }
    let ahead = ChaptersAhead(of: Sample.book(Self.chapters))
    try await Task.sleep(for: .milliseconds(milliseconds))
    _ = try build(jobs: 2, ahead: ahead)
    #expect(Noted.runs.withLock { $0 } == before + 1)
  }

  /// After a stop the chapters that were not begun are left to the build.
  @Test func stoppedStart() throws {
    let ahead = ChaptersAhead(of: Sample.book(Self.chapters))
    ahead.stop()
    let started = try build(jobs: 1, ahead: ahead)
    #expect(started.pages == (try build(jobs: 1, ahead: nil)).pages)
  }
}
