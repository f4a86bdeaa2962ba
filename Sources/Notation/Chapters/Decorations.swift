import Nabla

/// What stands above, below, around and across a body.
struct Decorations: Chapter {
  static let title = "Accents, braces and frames"
  static let number = "5"
  static let summary = "Marks above, below, around and across."

  func body() throws -> [LocatedBlock] {
    Table(
      formulas: [
        #"\hat{x} \check{x} \tilde{x} \bar{x}"#, #"\vec{x} \dot{x} \ddot{x} \dddot{x} \ddddot{x}"#,
        #"\acute{x} \grave{x} \breve{x} \mathring{x}"#, #"\widehat{abc} \widetilde{abc}"#,
        #"\widecheck{abc}"#, #"\overline{a+b} \underline{a+b}"#,
        #"\overrightarrow{AB} \overleftarrow{AB} \overleftrightarrow{AB}"#,
        #"\underrightarrow{AB} \underleftarrow{AB} \underleftrightarrow{AB}"#,
        #"\underbar{x}"#,
      ], of: "Accents.")
    Table(
      formulas: [
        #"\overbrace{a+b+c}^{n}"#, #"\underbrace{a+b+c}_{n}"#,
        #"\overbracket{a+b}^n \underbracket{a+b}_n"#, #"\overparen{a+b} \underparen{a+b}"#,
      ], of: "Braces with labels.")
    Table(
      formulas: [
        #"\overset{!}{=}"#, #"\underset{x}{\max}"#, #"\stackrel{\text{def}}{=}"#,
        #"\overunderset{a}{b}{=}"#, #"A \xrightarrow{f} B"#, #"A \xleftarrow[g]{f} B"#,
        #"A \xleftrightarrow{f} B"#, #"A \xRightarrow{f} B \xLeftarrow{g} C"#,
        #"x \xmapsto{f} y"#, #"A \xhookrightarrow{} B"#,
        #"A \xhookleftarrow{} B"#, #"A \xLeftrightarrow{f} B"#, #"A \xlongequal{f} B"#,
        #"A \xtwoheadrightarrow{f} B \xtwoheadleftarrow{g} C"#,
        #"A \xrightharpoonup{f} B \xrightharpoondown{g} C"#,
        #"A \xleftharpoonup{f} B \xleftharpoondown{g} C"#,
        #"A \xrightleftharpoons{f} B \xleftrightharpoons{g} C"#,
      ], of: "Something above or below a sign, and arrows that stretch.")
    Table(
      formulas: [
        #"\boxed{E = mc^2}"#, #"\fbox{words}"#, #"\cancel{x} + \bcancel{y} + \xcancel{z}"#,
        #"\sout{abc}"#, #"\textcolor{red}{x} + \textcolor{blue}{y}"#,
        #"\textcolor[HTML]{D55E00}{z}"#, #"{\color{teal} a + b}"#,
        #"a \phantom{b} c"#, #"\hphantom{b} \vphantom{b}"#, #"\smash{x} \smash[b]{y}"#,
        #"\cancelto{0}{x}"#, #"\sum_{\mathclap{1 \le i \le n}} x_i"#,
        #"\mathllap{a}b \mathrlap{a}b"#,
        #"\llap{a}b \rlap{a}b \clap{a}b"#,
      ], of: "Frames, strokes, colours, and room without ink.")
  }
}
