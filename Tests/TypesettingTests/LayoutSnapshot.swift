import Formula
import Foundation
import Geometry
import Scene
import Typesetting

/// Layouts in one line each: the width, ascent and descent at 10 points, the numbers of glyphs and
/// rules, and a digest of which glyph is where, to a hundredth of a point; in display style, then,
/// where that differs, in text style.
enum LayoutSnapshot {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let file = folder.appending(path: "Snapshots/layout.txt")

  /// The fonts of this machine, by version: layouts can be compared where these are alike.
  static let fonts: String = {
    let families = [Typesetter.mathFamily, Typesetter.textFamily]
    let versions = families.map { family in
      "\(family) \((try? FontLibrary.system.font(family: family))?.version ?? "missing")"
    }
    return "# " + versions.joined(separator: ", ")
  }()

  private static let lines: [Substring] =
    (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []

  /// Whether the recorded layouts come from the fonts of this machine, or are to be recorded.
  static let isComparable =
    lines.first.map { $0 == fonts } ?? true
    || ProcessInfo.processInfo.environment["NABLA_RECORD"] == "1"

  /// The layouts in the file, by formula.
  static var recorded: [String: String] {
    Dictionary(
      lines.dropFirst().compactMap { line -> (String, String)? in
        guard let mark = line.firstRange(of: "  ") else { return nil }
        return (String(line[mark.upperBound...]), String(line[..<mark.lowerBound]))
      }, uniquingKeysWith: { first, _ in first })
  }

  static func record(_ layouts: [(formula: String, layout: String)]) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let text = ([fonts] + layouts.map { "\($0.layout)  \($0.formula)" }).joined(separator: "\n")
    try Data((text + "\n").utf8).write(to: file)
  }

  /// The layouts of the formulas of the corpus that need no other font than the two.
  static func current() throws -> [(formula: String, layout: String)] {
    let corpus = try String(
      contentsOf: folder.appending(path: "../FormulaTests/Corpus/formulas.txt"), encoding: .utf8)
    let typesetter = try Typesetter()
    var result: [(String, String)] = []
    for line in corpus.split(separator: "\n") where !line.hasPrefix("#") {
      let formula = try Formula(latex: String(line))
      let boxes = try [Formula.Style.display, .text].map {
        try typesetter.formula(
          formula, size: 10, color: ThemedColor(light: .black, dark: .white), style: $0)
      }
      let drawn = boxes.flatMap { runs(of: $0.items) }
      let isOwn =
        Set(drawn.map(\.family)).isSubset(of: [Typesetter.mathFamily, Typesetter.textFamily])
        && !drawn.flatMap(\.glyphs).contains { $0.outline.name == "missing" }
      let (display, text) = (layout(boxes[0]), layout(boxes[1]))
      let layouts = display == text ? display : "\(display) \(text)"
      if isOwn { result.append((String(line), layouts)) }
    }
    return result
  }

  private static func layout(_ box: TextBox) -> String {
    let glyphs = runs(of: box.items).flatMap(\.glyphs).count
    let lengths = [box.width, box.ascent, box.descent].map { "\(hundredths($0))" }
    return (lengths + ["\(glyphs)", "\(rules(of: box.items).count)", digest(box.items)])
      .joined(separator: " ")
  }

  private static func hundredths(_ length: Double) -> Int { Int((length * 100).rounded()) }

  /// 32 bits of FNV-1a over the names and places of all that is drawn.
  private static func digest(_ items: [Scene.Item]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for run in runs(of: items) {
      mix("\(hundredths(run.size))")
      for glyph in run.glyphs {
        mix(
          "\(glyph.outline.name) \(hundredths(glyph.position.x)) \(hundredths(glyph.position.y));")
      }
    }
    for rule in rules(of: items) {
      let sides = [rule.minX, rule.minY, rule.width, rule.height].map { "\(hundredths($0))" }
      mix(sides.joined(separator: " ") + ";")
    }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
