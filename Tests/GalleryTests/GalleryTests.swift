import Gallery
import Nabla
import Plotting
import Report
import Scene
import Testing
import Typesetting

/// Every picture of the gallery is laid out well, can be read, and says what it shows.
@Suite struct GalleryTests {
  private static let document = Document.build(
    GalleryBook.book, jobs: 2, typesetter: try? Typesetter())
  private static let figures = document.figures.compactMap { figure in
    figure.compiled.map { (figure: figure, compiled: $0) }
  }

  @Test func itHasNoProblems() {
    #expect(Self.document.diagnostics.map { "\($0)" } == [])
    #expect(Self.figures.count == Self.document.figures.count)
    #expect(Self.figures.count > 50)
  }

  @Test func nothingTouchesAndNothingIsCut() {
    for (figure, compiled) in Self.figures {
      #expect(compiled.layoutProblems == [], "\(figure.id)")
    }
  }

  @Test func wordsSayWhatIsSeen() {
    for (figure, compiled) in Self.figures {
      #expect(!figure.alt.isEmpty, "\(figure.id)")
      #expect(figure.alt != figure.caption.plainText, "\(figure.id)")
      #expect(compiled.facts.contains { !$0.values.isEmpty }, "\(figure.id) has no fact in numbers")
      let words = Set(figure.alt.split { !$0.isLetter })
      #expect(words.isDisjoint(with: ["nan", "inf"]), "\(figure.id): \(figure.alt)")
    }
  }

  @Test(arguments: Appearance.allCases) func wordsCanBeRead(_ appearance: Appearance) {
    for (figure, compiled) in Self.figures {
      let audit = ContrastAudit(compiled.scene, appearance: appearance)
      for text in audit.texts where text.contrast < 4.5 {
        Issue.record("\(figure.id), \(appearance): “\(text.text)” has \(text.contrast)")
      }
    }
  }

  @Test(arguments: Appearance.allCases) func linesCanBeSeen(_ appearance: Appearance) {
    let kinds = ["curve", "line", "tangent", "contour", "step", "stem", "quiver", "streamlines"]
    for (figure, compiled) in Self.figures {
      let audit = ContrastAudit(compiled.scene, appearance: appearance)
      for stroke in audit.strokes where kinds.contains(where: { stroke.role.hasPrefix($0) }) {
        if stroke.contrast < 3 {
          Issue.record("\(figure.id), \(appearance): \(stroke.role) has \(stroke.contrast)")
        }
      }
    }
  }

  @Test func oneBuildIsLikeTheOther() {
    let again = Document.build(GalleryBook.book, typesetter: try? Typesetter())
    for (figure, compiled) in Self.figures {
      #expect(again.figure(figure.id)?.compiled == compiled, "\(figure.id)")
    }
  }
}
