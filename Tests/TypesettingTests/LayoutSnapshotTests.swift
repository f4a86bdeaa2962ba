import Foundation
import Testing

/// The layout of every formula of the corpus, held against `Snapshots/layout.txt`.
///
/// To record it anew after looking at what changed, run
/// `NABLA_RECORD=1 swift test --filter LayoutSnapshotTests`; that run fails, so that it is never
/// taken for a passing one.
@Suite struct LayoutSnapshotTests {
  @Test(
    .enabled(
      if: LayoutSnapshot.isComparable,
      "the fonts are not those that the layouts were recorded with: \(LayoutSnapshot.fonts)"))
  func theLayoutOfEveryFormulaIsTheOneRecorded() throws {
    let current = try LayoutSnapshot.current()
    if ProcessInfo.processInfo.environment["NABLA_RECORD"] == "1" {
      try LayoutSnapshot.record(current)
      Issue.record("recorded \(current.count) layouts")
      return
    }
    let recorded = LayoutSnapshot.recorded
    for (formula, layout) in current {
      #expect(recorded[formula] == layout, "\(formula)")
    }
    let known = Set(current.map(\.formula))
    #expect(recorded.keys.filter { !known.contains($0) }.sorted() == [], "no longer in the corpus")
  }
}
