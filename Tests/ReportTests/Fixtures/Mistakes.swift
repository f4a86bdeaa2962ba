import Report

struct SmallError: Error, CustomStringConvertible {
  var description: String { "the well is dry" }
}

/// A chapter with one of each mistake.
struct Mistakes: Chapter {
  static let title = "Mistakes"

  func body() throws -> [LocatedBlock] {
    "Nobody knows @fig-tangnet, but everybody @sec-mistakes."
    Equation("a", label: "eq-twice")
    Definition("One", number: "1.1", label: "def-wrong label") {
      Equation("b", label: "eq-twice")
    }
    Definition("Two", number: "1.1") {
      "In text <b>bold</b> and\tmore \u{21D2} <i>."
    }
    Cell("Fails") {
      Print("before")
      let depth = try fail()
      Print("after \(depth)")
    }
    Verify("three is four", 3, 4, within: 0.5)
    """
    Fine so far,
      <!-- but hidden -->

    # Top

    ![alt](picture.png) and [here](javascript:alert(1))
    """
    Section("Not\n\n- running")
    "Nobody knows @eq-twic either."
  }

  private func fail() throws -> Int { throw SmallError() }
}

/// A chapter that cannot even be begun.
struct Broken: Chapter {
  static let title = "Broken"

  func body() throws -> [LocatedBlock] {
    throw SmallError()
  }
}
