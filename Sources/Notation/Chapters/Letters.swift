import Nabla

/// Letters and their alphabets.
struct Letters: Chapter {
  static let title = "Letters"
  static let number = "1"
  static let summary = "Latin and Greek letters, and the alphabets of mathematics."

  func body() throws -> [LocatedBlock] {
    #"""
    Letters are variables and slant: $x$, $\alpha$. Greek capitals stand upright, $\Gamma$, unless
    they are asked to slant, $\varGamma$. Letters and signs may also be typed as they are:
    `α ≤ β` is $α ≤ β$.
    """#
    Section("Greek and other letters") {
      Table(signs: SignTable.letters(.italic), of: "Slanted letters.")
      Table(signs: SignTable.letters(.upright), of: "Upright letters.")
    }
    Section("Alphabets") {
      Table(
        formulas: [
          #"\mathrm{d}x"#, #"\mathbf{A}\mathbf{x}"#, #"\boldsymbol{\alpha} + \bm{\nabla}"#,
          #"\mathit{Re}"#, #"\mathbb{N} \subset \mathbb{R}"#, #"\mathcal{L}(\theta)"#,
          #"\mathscr{F}"#, #"\mathfrak{g}"#, #"\mathsf{T}"#, #"\mathtt{code}"#,
          #"\symbfit{x}"#, #"\mathnormal{x}"#, #"\mathds{1}_A"#, #"{\rm rot}\, {\bf F}"#,
        ], of: "An alphabet for a part of a formula.")
      Table(
        formulas: [
          #"\Bbb{R} \mathbbm{1} \mathup{d} \pmb{x}"#,
          #"\symup{a} \symrm{a} \symbf{a} \symit{a} \symsf{a} \symtt{a}"#,
          #"\symbb{R} \symcal{R} \symfrak{r}"#, #"{\it a} {\sf a} {\tt a} {\cal R} {\frak r}"#,
        ], of: "Other spellings of the same.")
    }
  }
}
