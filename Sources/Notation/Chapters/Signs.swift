import Nabla

/// Signs by the role they play.
struct Signs: Chapter {
  static let title = "Signs"
  static let number = "2"
  static let summary = "Operators, relations, arrows and named functions, with the space they take."

  func body() throws -> [LocatedBlock] {
    """
    The role of a sign decides the space around it: $a + b$, $a = b$, $a, b$, $-a$. In scripts the
    space is left out: $x^{a+b}$.
    """
    Section("Operators and relations") {
      Table(signs: SignTable.signs { $1 == .binary }, of: "Binary operators.")
      Table(
        signs: SignTable.signs { $1 == .relation && !SignTable.isArrow($0) }, of: "Relations.")
      Table(signs: SignTable.signs { sign, _ in SignTable.isArrow(sign) }, of: "Arrows.")
      Table(
        formulas: [
          #"a \not= b"#, #"x \not\in A"#, #"a \mathbin{\nabla} b"#, #"a \mathrel{R} b"#,
          #"a \iff b \implies c \impliedby d"#, #"\smallint f"#,
          #"\mathop{X}_i \mathord{+} \mathinner{y}"#,
          #"\mathopen{|} x \mathclose{|} \mathpunct{:}"#,
        ],
        of: "A stroke through a sign, wider arrows, and a role of your own.")
    }
    Section("Ordinary signs") {
      Table(signs: SignTable.signs { $1 == .ordinary && !SignTable.isArrow($0) }, of: "Signs.")
      Table(
        signs: SignTable.signs { [.open, .close, .punctuation].contains($1) },
        of: "Delimiters and punctuation.")
    }
    Section("Large operators and functions") {
      Table(signs: SignTable.signs { [.large, .integral].contains($1) }, of: "Large operators.")
      Table(signs: SignTable.functions(takingLimits: false), of: "Functions.")
      Table(
        signs: SignTable.functions(takingLimits: true),
        of: "Operators that take what stands below them.")
      Table(
        formulas: [
          #"\operatorname{curl} F"#, #"\operatorname*{argmin}_x f(x)"#, #"a \bmod n"#,
          #"a \equiv b \pmod{n}"#, #"a \mod n"#, #"a \pod{n}"#,
        ], of: "Functions of your own, and remainders.")
    }
  }
}
