import Foundation
import Testing

/// The arrows between targets: what each may import of the others.
@Suite struct ImportTests {
  /// What each target's files may import, as the table of ARCHITECTURE.md lists it.
  static let allowed: [String: Set<String>] = {
    let url = SourceTree.root.appending(path: "ARCHITECTURE.md")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 || (cells.count == 2 && line.hasSuffix("| |")) else { continue }
      let modules = cells.count == 3 ? cells[2].split(separator: ",") : []
      for name in cells[0].split(separator: ",") {
        let target = name.trimmingCharacters(in: CharacterSet(charactersIn: "` "))
        table[target] = Set(modules.map { $0.trimmingCharacters(in: .whitespaces) })
      }
    }
    return table
  }()

  /// The system's modules, which any target may import unless it is pure.
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
  ]

  /// The targets on the way to output whose results depend on nothing but their arguments.
  static let pure: Set<String> = [
    "Geometry", "Formula", "Calculus", "Symbolics", "Scene", "Plotting", "SVG", "Report",
  ]

  @Test func everyTargetIsListed() {
    let targets = Set(SourceTree.sources.map(\.target))
    #expect(targets.subtracting(Self.allowed.keys) == [])
  }

  @Test func importsFollowTheArrows() {
    for file in SourceTree.sources {
      let allowed = Self.allowed[file.target, default: []].union(Self.system)
      for module in file.imports where !allowed.contains(module) {
        Issue.record("\(file.path) imports \(module), which \(file.target) may not")
      }
    }
  }

  @Test func pureTargetsDoWithoutFoundation() {
    let files = SourceTree.sources.filter { Self.pure.contains($0.target) }
    for file in files {
      for module in file.imports where module.hasPrefix("Foundation") {
        Issue.record("\(file.path) imports \(module)")
      }
    }
  }

  @Test func theArrowsMakeNoCircle() {
    var done: Set<String> = []
    var rest = Set(Self.allowed.keys)
    while let next = rest.sorted().first(where: { target in
      Self.allowed[target, default: []].intersection(Self.allowed.keys).isSubset(of: done)
    }) {
      done.insert(next)
      rest.remove(next)
    }
    #expect(rest == [])
  }

  @Test func theManifestNamesNoOtherTargets() throws {
    let url = SourceTree.root.appending(path: "Package.swift")
    let manifest = try String(contentsOf: url, encoding: .utf8)
    for target in Self.allowed.keys.sorted() {
      #expect(manifest.contains("\"\(target)\""), "\(target) is not in Package.swift")
    }
  }
}
