import Calculus
import Plotting
import Scene
import Testing
import Typesetting

/// What the boxes of computation graphs say.
struct GraphTests {
  /// All words of a graph, in drawing order, without the styles of mathematical letters.
  private func words(_ trace: ComputationTrace) throws -> [String] {
    let figure = Figure("graph", caption: "A graph.", width: 620, aspect: 3) {
      ComputationGraph(trace)
    }
    let scene = try figure.compile(with: try Typesetter()).scene
    return Self.runs(scene.items).map(\.plain)
  }

  private static func runs(_ items: [Scene.Item]) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .group(let group): runs(group.items)
      case .glyphs(let run): [run.text]
      case .path, .image: []
      }
    }
  }

  @Test func boxesGiveEquationsOfNamedValues() throws {
    let result = reverse(at: 2) { x in
      let a = x.pow(2).named("a")
      let b = (a + 1).named("b")
      let c = exp(b).named("c")
      let d = (3 - c).named("d")
      return (c * d).named("f")
    }
    let words = try words(result.trace)
    for part in ["x", "a=x", "b=a+1", "c=e", "d=3−c", "f=c⋅d"] {
      #expect(words.contains(part), "\(part) in \(words)")
    }
  }

  @Test func valuesWithoutNamesGiveTheOperation() throws {
    let words = try words(reverse(at: 2) { x in (x * x + 1).named("$ 5") }.trace)
    #expect(words.contains { $0.contains("$ 5: + 1") }, "\(words)")
  }
}

extension String {
  /// The letters and digits of mathematical alphabets as plain ones, without spaces of formulas.
  fileprivate var plain: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x1D482...0x1D49B: Unicode.Scalar(UInt8(scalar.value - 0x1D482 + 97))
          case 0x1D7CE...0x1D7D7: Unicode.Scalar(UInt8(scalar.value - 0x1D7CE + 48))
          default: scalar
          }
        }))
  }
}
