import Foundation
public import Testing

/// Holds a text against a file that is kept beside the test, in the folder `Snapshots`.
///
/// With `NABLA_RECORD=1` in the environment the file is written instead, and the run fails so that
/// a recording run is never taken for a passing one. On a difference the new text is left beside
/// the file as `name.changed.extension`.
public func expectSnapshot(
  _ text: String, named name: String, testFile: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Snapshots", isDirectory: true)
  let file = folder.appendingPathComponent(name)
  let changed = file.deletingPathExtension().appendingPathExtension("changed")
    .appendingPathExtension(file.pathExtension)
  if ProcessInfo.processInfo.environment["NABLA_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try? FileManager.default.removeItem(at: changed)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  guard let stored = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "there is no snapshot \(name) yet: run once with NABLA_RECORD=1 and look at it",
      sourceLocation: sourceLocation)
    return
  }
  guard stored != text else {
    try? FileManager.default.removeItem(at: changed)
    return
  }
  try Data(text.utf8).write(to: changed)
  Issue.record(
    "\(name) differs from its snapshot \(firstDifference(stored, text)); see \(changed.path)",
    sourceLocation: sourceLocation)
}

private func firstDifference(_ old: String, _ new: String) -> String {
  let (a, b) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
  let index = zip(a, b).prefix { $0 == $1 }.count
  func excerpt(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[max(0, index - 20)..<min(scalars.count, index + 40)])
    return String(text)
  }
  return "at character \(index): “\(excerpt(a))” became “\(excerpt(b))”"
}
