/// The signs and letters of the LaTeX subset, as data: `name=sign` pairs.
enum LatexSymbols {
  /// The signs that are typed as themselves.
  static let typed: [(character: Character, sign: String, role: Formula.SymbolClass)] = [
    ("+", "+", .binary), ("-", "−", .binary), ("*", "∗", .binary),
    ("=", "=", .relation), ("<", "<", .relation), (">", ">", .relation), (":", ":", .relation),
    (",", ",", .punctuation), (";", ";", .punctuation),
    ("(", "(", .open), ("[", "[", .open), (")", ")", .close), ("]", "]", .close),
    ("|", "|", .ordinary), ("/", "/", .ordinary), ("!", "!", .ordinary), ("?", "?", .ordinary),
    (".", ".", .ordinary), ("@", "@", .ordinary), ("\"", "\"", .ordinary), ("`", "`", .ordinary),
  ]

  /// The accents whose scripts stand above and below them.
  static let labelledMarks: Set<String> = ["⏞", "⏟"]

  static let signs: [(Formula.SymbolClass, String)] = [
    (
      .ordinary,
      "hdots=… beth=ℶ gimel=ℷ daleth=ℸ hslash=ℏ triangledown=▽ blacktriangle=▲ "
        + "blacktriangledown=▼ eth=ð sphericalangle=∢ measuredangle=∡ maltese=✠ "
        + "partial=∂ nabla=∇ infty=∞ hbar=ℏ ell=ℓ emptyset=∅ varnothing=∅ forall=∀ exists=∃ "
        + "nexists=∄ neg=¬ lnot=¬ top=⊤ bot=⊥ Re=ℜ Im=ℑ aleph=ℵ angle=∠ triangle=△ prime=′ "
        + "square=□ Box=□ blacksquare=■ dots=… ldots=… dotsc=… cdots=⋯ dotsb=⋯ dotsm=⋯ dotsi=⋯ "
        + "dotso=… lozenge=◊ bigstar=★ spadesuit=♠ heartsuit=♡ diamondsuit=♢ surd=√ natural=♮ "
        + "vdots=⋮ ddots=⋱ wp=℘ degree=° %=% $=$ #=# &=& _=_ |=‖ backslash=\\ vert=| Vert=‖ "
        + "clubsuit=♣ checkmark=✓ dagger=† ddagger=‡ complement=∁ sharp=♯ flat=♭ mho=℧"
    ),
    (
      .binary,
      "cdot=⋅ times=× div=÷ pm=± mp=∓ ast=∗ star=⋆ circ=∘ bullet=∙ cap=∩ cup=∪ wedge=∧ "
        + "land=∧ vee=∨ lor=∨ setminus=∖ oplus=⊕ ominus=⊖ otimes=⊗ oslash=⊘ odot=⊙ uplus=⊎ "
        + "sqcup=⊔ sqcap=⊓ amalg=⨿ diamond=⋄ dotplus=∔ boxplus=⊞ boxtimes=⊠ barwedge=⊼ veebar=⊻ "
        + "curlywedge=⋏ curlyvee=⋎ wr=≀ ltimes=⋉ rtimes=⋊ triangleleft=◁ triangleright=▷"
    ),
    (
      .relation,
      "leadsto=⇝ mapsfrom=↤ nrightarrow=↛ nleftarrow=↚ nRightarrow=⇏ "
        + "nLeftarrow=⇍ nleftrightarrow=↮ thicksim=∼ thickapprox=≈ preccurlyeq=≼ succcurlyeq=≽ "
        + "Subset=⋐ Supset=⋑ leftharpoonup=↼ leftharpoondown=↽ rightharpoondown=⇁ "
        + "leftrightharpoons=⇋ leftleftarrows=⇇ rightrightarrows=⇉ multimap=⊸ Vdash=⊩ vDash=⊨ "
        + "nmodels=⊭ between=≬ pitchfork=⋔ backsim=∽ eqsim=≂ lll=⋘ ggg=⋙ vcentcolon=∶ "
        + "leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ equiv=≡ approx=≈ sim=∼ simeq=≃ cong=≅ propto=∝ ll=≪ "
        + "gg=≫ lt=< gt=> lesssim=≲ gtrsim=≳ nleq=≰ ngeq=≱ nless=≮ ngtr=≯ nsubseteq=⊈ "
        + "nsupseteq=⊉ sqsubseteq=⊑ sqsupseteq=⊒ bowtie=⋈ frown=⌢ smile=⌣ lessgtr=≶ nparallel=∦ "
        + "vartriangleleft=⊲ vartriangleright=⊳ leqslant=⩽ geqslant=⩾ prec=≺ succ=≻ preceq=⪯ "
        + "succeq=⪰ in=∈ notin=∉ ni=∋ subset=⊂ supset=⊃ subseteq=⊆ supseteq=⊇ subsetneq=⊊ "
        + "supsetneq=⊋ mid=∣ nmid=∤ parallel=∥ perp=⊥ vdash=⊢ dashv=⊣ models=⊨ to=→ "
        + "rightarrow=→ gets=← leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Leftarrow=⇐ "
        + "Leftrightarrow=⇔ implies=⟹ impliedby=⟸ iff=⟺ mapsto=↦ longmapsto=⟼ longrightarrow=⟶ "
        + "longleftarrow=⟵ Longrightarrow=⟹ Longleftarrow=⟸ Longleftrightarrow=⟺ "
        + "longleftrightarrow=⟷ uparrow=↑ downarrow=↓ updownarrow=↕ Uparrow=⇑ Downarrow=⇓ "
        + "nearrow=↗ searrow=↘ swarrow=↙ nwarrow=↖ hookrightarrow=↪ hookleftarrow=↩ "
        + "rightharpoonup=⇀ rightleftharpoons=⇌ rightsquigarrow=⇝ twoheadrightarrow=↠ asymp=≍ "
        + "doteq=≐ triangleq=≜ coloneqq=≔ therefore=∴ because=∵"
    ),
    (.open, "lbrace={ {={ lbrack=[ langle=⟨ lfloor=⌊ lceil=⌈ lvert=| lVert=‖ lparen=( llbracket=⟦"),
    (
      .close,
      "rbrace=} }=} rbrack=] rangle=⟩ rfloor=⌋ rceil=⌉ rvert=| rVert=‖ rparen=) rrbracket=⟧"
    ),
    (
      .large,
      "sum=∑ prod=∏ coprod=∐ bigcup=⋃ bigcap=⋂ bigoplus=⨁ bigotimes=⨂ bigodot=⨀ bigvee=⋁ "
        + "bigwedge=⋀ bigsqcup=⨆ biguplus=⨄"
    ),
    (.punctuation, "colon=:"),
    (.integral, "int=∫ iint=∬ iiint=∭ oint=∮ oiint=∯"),
  ]

  static let letters: [(Formula.Variant, String)] = [
    (
      .italic,
      "varGamma=Γ varDelta=Δ varTheta=Θ varLambda=Λ varXi=Ξ varPi=Π varSigma=Σ "
        + "varUpsilon=Υ varPhi=Φ varPsi=Ψ varOmega=Ω digamma=ϝ "
        + "alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ "
        + "vartheta=ϑ iota=ι kappa=κ varkappa=ϰ lambda=λ mu=μ nu=ν xi=ξ omicron=ο pi=π varpi=ϖ "
        + "rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ phi=ϕ varphi=φ chi=χ psi=ψ omega=ω "
        + "imath=ı jmath=ȷ"
    ),
    (
      .upright,
      "Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω"
    ),
  ]

  static let functions =
    "sin cos tan cot sec csc arcsin arccos arctan arccot sinh cosh tanh coth sech csch "
    + "arsinh arcosh artanh exp log ln lg arg deg dim hom ker tr rank diag sgn erf"

  static let functionsWithLimits = "lim max min sup inf det gcd Pr argmax argmin"
}
