import Report

/// A chapter with one of each thing that needs nothing computed.
struct Small: Chapter {
  static let title = "Small *things*"
  static let number = "5.1"
  static let summary = "What is small."

  func body() throws -> [LocatedBlock] {
    "See @def-small, @eq-small, @sec-large-things and [this](@thm-small)."
    Definition("Smallness", number: "5.1", label: "def-small") {
      "A thing is *small* if it is not large."
      Equation("s", label: "eq-small")
    }
    Section("A part") {
      Cell("What is one and one?") {
        let sum = 1 + 1
        for count in 1...2 where count < 3 {
          Print("\(count): \(sum)")
        }

        Verify("two", sum == 2)
        "Prose in a cell."
      }
      Section("A part") {
        Definition("Largeness", kind: .theorem, label: "thm-small") {
          "Nothing small is large."
        }
      }
    }
    Note("Beware", kind: .warning) { "Of large things." }
    #"""
    ## A part

    $$t$$ {#eq-t}

    Text with *stress $a_1$* and

    | a | b |
    |--:|:-:|
    | $|x|$ | `\|` |
    """#
  }
}

/// A chapter without a number.
struct Large: Chapter {
  static let title = "Large things"

  func body() throws -> [LocatedBlock] {
    Subsection("Below", label: "sec-below")
    Equation("l", label: "eq-large")
    Equation("unnumbered")
    Definition("Bigness") { "Back to @eq-small, on to @eq-large, @sec-below." }
  }
}
