import Plotting
import Report
import Testing
import Typesetting

/// The chapter that the design shows.
@Suite struct SampleTests {
  @Test func theSampleOfTheDesign() throws {
    let document = Document.build(
      Sample.book([Differentiation.self]), typesetter: try Typesetter())
    #expect(Sample.problems(of: document) == "")
    let nodes = try #require(document.page("differentiation-of-univariate-functions")).nodes
    let sample = Dump.page(nodes)
    #expect(
      sample == #"""
        Definition 5.1 #def-derivative Derivative
          p The <em derivative> of <math f> at <math x> is the limit
          eq (1) #eq-derivative f^{′}(x)=lim_{h→0}(f(x+h)−f(x))/(h)
        cell A numerical derivative
          | let numerical = derivative(of: f.function(of: x), at: 3)
          | let exact = f.derivative(by: x).value(at: [x: 3])
          | Print("numerical \(numerical, .fixed(6)), exact \(exact, .fixed(6))")
          | Verify("the two agree", numerical, exact, within: 1e-9)
          > numerical 6.000000, exact 6.000000
          holds the two agree: within 1e-9
        figure tangent
        p As <ref differentiation-of-univariate-functions.html#fig-tangent Figure 1> shows, the tangent touches the curve.

        """#)
    let figure = try #require(document.figure("tangent"))
    let compiled = try #require(figure.compiled)
    #expect(figure.alt == compiled.altText)
    #expect(!figure.alt.isEmpty)
  }

  @Test func jobsDoNotChangeFigures() throws {
    let typesetter = try Typesetter()
    let chapters: [any Chapter.Type] = [Small.self, Differentiation.self, Large.self]
    let one = Document.build(Sample.book(chapters), jobs: 1, typesetter: typesetter)
    let three = Document.build(Sample.book(chapters), jobs: 3, typesetter: typesetter)
    #expect(one.figures.map(\.compiled) == three.figures.map(\.compiled))
    #expect(one.pages == three.pages)
  }

  /// One figure alone is drawn as it is among all, and what is wrong with others does not matter.
  @Test func chosenFiguresAreCompiledAlone() throws {
    let typesetter = try Typesetter()
    let all = Document.build(Sample.book([Differentiation.self]), typesetter: typesetter)
    let one = Document.build(
      Sample.book([Differentiation.self, BadlyDrawn.self]), typesetter: typesetter,
      figures: ["tangent"])
    #expect(one.figure("tangent")?.compiled == all.figure("tangent")?.compiled)
    #expect(one.figure("tangent")?.compiled != nil)
    #expect(one.figures.count { $0.compiled != nil } == 1)
    #expect(Sample.problems(of: one) == "")
  }
}

@Suite struct BadlyDrawnTests {
  @Test func problemsOfFiguresAreGatheredAtTheirPlaces() throws {
    let document = Document.build(Sample.book([BadlyDrawn.self]), typesetter: try Typesetter())
    let problems = document.diagnostics
    #expect(problems.map(\.location?.line) == [8, 11, 14])
    #expect(
      Set(problems.map(\.location?.file)) == ["Tests/ReportTests/Fixtures/BadlyDrawn.swift"])
    #expect(problems[0].message.hasPrefix("figure 'unread', panel “Left”, curve: "))
    #expect(problems[1].message.contains(#"\fracc is not a known command"#))
    #expect(problems[2].message.hasPrefix("figure 'empty': "))
    #expect(problems.allSatisfy { $0.notes.count == 1 })
    #expect(document.figures.map(\.id) == ["unread", "formula", "empty"])
    #expect(document.figures.allSatisfy { $0.compiled == nil })
  }
}
