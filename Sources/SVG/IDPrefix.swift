/// The ids of one picture.
///
/// All are the scene's id, two hyphens and a suffix without hyphen, so the ids of pictures with
/// different scene ids never meet, nor do they meet the anchors of headings, in which hyphens stand
/// alone.
struct IDPrefix {
  private let base: String

  /// Creates the ids for a scene id; characters other than ASCII letters, digits, hyphens and
  /// underscores are replaced by their code.
  init(_ sceneID: String) {
    var base = ""
    for scalar in sceneID.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": base.unicodeScalars.append(scalar)
      default: base += "_" + String(scalar.value, radix: 16)
      }
    }
    let startsWithLetter = base.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
    self.base = startsWithLetter ? base : "f" + base
  }

  /// The id of the root element.
  var root: String { base + "--svg" }
  /// The id of the title.
  var title: String { base + "--t" }
  /// The id of the description.
  var description: String { base + "--d" }
  /// The id of a shared glyph.
  func glyph(_ index: Int) -> String { "\(base)--\(index)" }
  /// The id of a clip path.
  func clip(_ index: Int) -> String { "\(base)--c\(String(index, radix: 36))" }
}
