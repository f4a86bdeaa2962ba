import Nabla

/// Words and spaces within formulas.
struct Words: Chapter {
  static let title = "Words and spaces"
  static let number = "7"
  static let summary = "Text within formulas, and the space between signs."

  func body() throws -> [LocatedBlock] {
    Table(
      formulas: [
        #"x \text{ if } x > 0"#, #"\text{for all $n \in \mathbb{N}$}"#, #"\textbf{bold}"#,
        #"\textit{slanted}"#, #"\textsf{sans serif}"#, #"\texttt{code}"#, #"\mbox{in a box}"#,
        #"\textrm{a} \textnormal{b} \textup{c} \hbox{d}"#, #"\emph{a} \textsl{b}"#,
      ], of: "Words.")
    Table(
      formulas: [
        #"a\!b"#, "ab", #"a\,b"#, #"a\:b"#, #"a\;b"#, #"a\ b"#, "a~b", #"a\enspace b"#,
        #"a\quad b"#, #"a\qquad b"#, #"a\hspace{1.5em}b"#, #"a\mspace{9mu}b"#, #"a\kern 1em b"#,
        #"a\negthinspace b"#,
      ], of: "Spaces, from narrow to wide.")
    Table(
      formulas: [
        #"a\thinspace b\medspace c\thickspace d\>e"#, #"a\negmedspace b\negthickspace c"#,
        #"a\enskip b\space c\nobreakspace d"#, #"a\hskip 1em b\mskip 9mu c\mkern 9mu d"#,
        #"a\/b\nobreak c\allowbreak d"#, #"\sqrt{\strut x} \sqrt{\mathstrut x}"#,
      ], of: "Other spellings, and struts that hold a height.")
  }
}
