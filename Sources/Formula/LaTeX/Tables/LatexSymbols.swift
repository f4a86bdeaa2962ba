/// The signs and letters of the LaTeX subset, as data: `name=sign` pairs.
enum LatexSymbols {
  static let signs: [(Formula.SymbolClass, String)] = [
    (.ordinary, ordinary), (.binary, binary), (.binary, moreBinary), (.relation, relations),
    (.relation, moreRelations), (.relation, negatedRelations), (.relation, arrows),
    (
      .open,
      "lbrace={ {={ lbrack=[ langle=⟨ lfloor=⌊ lceil=⌈ lvert=| lVert=‖ lparen=( llbracket=⟦ "
        + "ulcorner=⌜ llcorner=⌞ lgroup=⟮ lmoustache=⎰"
    ),
    (
      .close,
      "rbrace=} }=} rbrack=] rangle=⟩ rfloor=⌋ rceil=⌉ rvert=| rVert=‖ rparen=) rrbracket=⟧ "
        + "urcorner=⌝ lrcorner=⌟ rgroup=⟯ rmoustache=⎱"
    ),
    (
      .large,
      "sum=∑ prod=∏ coprod=∐ bigcup=⋃ bigcap=⋂ bigoplus=⨁ bigotimes=⨂ bigodot=⨀ bigvee=⋁ "
        + "bigwedge=⋀ bigsqcup=⨆ biguplus=⨄"
    ),
    (.punctuation, "ldotp=. cdotp=⋅"),
    (.integral, "int=∫ iint=∬ iiint=∭ iiiint=⨌ oint=∮ oiint=∯ oiiint=∰"),
  ]

  private static let ordinary =
    "hdots=… beth=ℶ gimel=ℷ daleth=ℸ hslash=ℏ triangledown=▽ blacktriangle=▲ "
    + "blacktriangledown=▼ eth=ð sphericalangle=∢ measuredangle=∡ maltese=✠ "
    + "partial=∂ nabla=∇ infty=∞ hbar=ℏ ell=ℓ emptyset=∅ varnothing=∅ forall=∀ exists=∃ "
    + "nexists=∄ neg=¬ lnot=¬ top=⊤ bot=⊥ Re=ℜ Im=ℑ aleph=ℵ angle=∠ triangle=△ prime=′ "
    + "square=□ Box=□ blacksquare=■ ldots=… dotsc=… cdots=⋯ dotsb=⋯ dotsm=⋯ dotsi=⋯ "
    + "dotso=… mathellipsis=… lozenge=◊ Diamond=◊ blacklozenge=⧫ bigstar=★ spadesuit=♠ "
    + "heartsuit=♡ diamondsuit=♢ surd=√ natural=♮ backprime=‵ diagup=╱ diagdown=╲ circledS=Ⓢ "
    + "circledR=® copyright=© pounds=£ yen=¥ Finv=Ⅎ Game=⅁ Bbbk=𝕜 QED=∎ qedsymbol=□ "
    + "vdots=⋮ ddots=⋱ iddots=⋰ wp=℘ degree=° %=% $=$ #=# &=& _=_ |=‖ backslash=\\ vert=| Vert=‖ "
    + "clubsuit=♣ checkmark=✓ dag=† ddag=‡ P=¶ S=§ complement=∁ sharp=♯ flat=♭ mho=℧"

  private static let binary =
    "cdot=⋅ times=× div=÷ pm=± mp=∓ ast=∗ star=⋆ circ=∘ bullet=∙ cap=∩ cup=∪ wedge=∧ "
    + "land=∧ vee=∨ lor=∨ setminus=∖ oplus=⊕ ominus=⊖ otimes=⊗ oslash=⊘ odot=⊙ uplus=⊎ "
    + "sqcup=⊔ sqcap=⊓ amalg=⨿ diamond=⋄ dotplus=∔ boxplus=⊞ boxtimes=⊠ barwedge=⊼ veebar=⊻ "
    + "curlywedge=⋏ curlyvee=⋎ wr=≀ ltimes=⋉ rtimes=⋊ triangleleft=◁ triangleright=▷ "
    + "dagger=† ddagger=‡"

  private static let moreBinary =
    "smallsetminus=∖ Cap=⋒ Cup=⋓ doublecap=⋒ doublecup=⋓ doublebarwedge=⩞ boxminus=⊟ boxdot=⊡ "
    + "divideontimes=⋇ leftthreetimes=⋋ rightthreetimes=⋌ circleddash=⊝ circledast=⊛ "
    + "circledcirc=⊚ centerdot=⋅ intercal=⊺ bigcirc=◯ bigtriangleup=△ bigtriangledown=▽ "
    + "unlhd=⊴ unrhd=⊵ lhd=⊲ rhd=⊳ And=& gtrdot=⋗ lessdot=⋖"

  private static let relations =
    "thicksim=∼ thickapprox=≈ preccurlyeq=≼ succcurlyeq=≽ Subset=⋐ Supset=⋑ multimap=⊸ Vdash=⊩ "
    + "vDash=⊨ between=≬ pitchfork=⋔ backsim=∽ eqsim=≂ lll=⋘ ggg=⋙ vcentcolon=∶ "
    + "leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ equiv=≡ approx=≈ sim=∼ simeq=≃ cong=≅ propto=∝ ll=≪ "
    + "gg=≫ lt=< gt=> lesssim=≲ gtrsim=≳ sqsubseteq=⊑ sqsupseteq=⊒ bowtie=⋈ frown=⌢ smile=⌣ "
    + "lessgtr=≶ vartriangleleft=⊲ vartriangleright=⊳ leqslant=⩽ geqslant=⩾ prec=≺ succ=≻ "
    + "preceq=⪯ succeq=⪰ in=∈ notin=∉ ni=∋ owns=∋ subset=⊂ supset=⊃ subseteq=⊆ supseteq=⊇ "
    + "subsetneq=⊊ supsetneq=⊋ mid=∣ parallel=∥ perp=⊥ vdash=⊢ dashv=⊣ models=⊨ asymp=≍ "
    + "doteq=≐ triangleq=≜ coloneqq=≔ coloneq=≔ eqqcolon=≕ therefore=∴ because=∵"

  private static let moreRelations =
    "leqq=≦ geqq=≧ eqslantless=⪕ eqslantgtr=⪖ lessapprox=⪅ gtrapprox=⪆ approxeq=≊ llless=⋘ "
    + "gggtr=⋙ lesseqgtr=⋚ gtreqless=⋛ lesseqqgtr=⪋ gtreqqless=⪌ gtrless=≷ doteqdot=≑ Doteq=≑ "
    + "risingdotseq=≓ fallingdotseq=≒ backsimeq=⋍ subseteqq=⫅ supseteqq=⫆ sqsubset=⊏ sqsupset=⊐ "
    + "curlyeqprec=⋞ curlyeqsucc=⋟ precsim=≾ succsim=≿ precapprox=⪷ succapprox=⪸ "
    + "trianglelefteq=⊴ trianglerighteq=⊵ Vvdash=⊪ smallsmile=⌣ smallfrown=⌢ bumpeq=≏ Bumpeq=≎ "
    + "varpropto=∝ blacktriangleleft=◀ blacktriangleright=▶ circeq=≗ eqcirc=≖ shortmid=∣ "
    + "shortparallel=∥ backepsilon=϶ dblcolon=∷ Coloneqq=⩴ Join=⋈ lneq=⪇ gneq=⪈"

  private static let negatedRelations =
    "nleq=≰ ngeq=≱ nless=≮ ngtr=≯ nsubseteq=⊈ nsupseteq=⊉ nparallel=∦ nmid=∤ nmodels=⊭ "
    + "nsim=≁ ncong=≇ nprec=⊀ nsucc=⊁ npreceq=⋠ nsucceq=⋡ nvdash=⊬ nvDash=⊭ nVdash=⊮ nVDash=⊯ "
    + "ntriangleleft=⋪ ntriangleright=⋫ ntrianglelefteq=⋬ ntrianglerighteq=⋭ nshortmid=∤ "
    + "nshortparallel=∦ lneqq=≨ gneqq=≩ lnsim=⋦ gnsim=⋧ lnapprox=⪉ gnapprox=⪊ precneqq=⪵ "
    + "succneqq=⪶ precnsim=⋨ succnsim=⋩ precnapprox=⪹ succnapprox=⪺ subsetneqq=⫋ supsetneqq=⫌ "
    + "varsubsetneq=⊊ varsupsetneq=⊋ notni=∌ nequiv=≢"

  private static let arrows =
    "to=→ rightarrow=→ gets=← leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Leftarrow=⇐ "
    + "Leftrightarrow=⇔ mapsto=↦ longmapsto=⟼ longrightarrow=⟶ "
    + "longleftarrow=⟵ Longrightarrow=⟹ Longleftarrow=⟸ Longleftrightarrow=⟺ "
    + "longleftrightarrow=⟷ uparrow=↑ downarrow=↓ updownarrow=↕ Uparrow=⇑ Downarrow=⇓ "
    + "Updownarrow=⇕ nearrow=↗ searrow=↘ swarrow=↙ nwarrow=↖ hookrightarrow=↪ hookleftarrow=↩ "
    + "rightharpoonup=⇀ rightharpoondown=⇁ leftharpoonup=↼ leftharpoondown=↽ "
    + "rightleftharpoons=⇌ leftrightharpoons=⇋ rightsquigarrow=⇝ leadsto=⇝ mapsfrom=↤ "
    + "twoheadrightarrow=↠ twoheadleftarrow=↞ rightarrowtail=↣ leftarrowtail=↢ "
    + "looparrowright=↬ looparrowleft=↫ curvearrowright=↷ curvearrowleft=↶ "
    + "circlearrowright=↻ circlearrowleft=↺ leftleftarrows=⇇ rightrightarrows=⇉ upuparrows=⇈ "
    + "downdownarrows=⇊ leftrightarrows=⇆ rightleftarrows=⇄ Lleftarrow=⇚ Rrightarrow=⇛ "
    + "Lsh=↰ Rsh=↱ upharpoonright=↾ restriction=↾ upharpoonleft=↿ downharpoonright=⇂ "
    + "downharpoonleft=⇃ leftrightsquigarrow=↭ dashrightarrow=⇢ dashleftarrow=⇠ "
    + "nrightarrow=↛ nleftarrow=↚ nRightarrow=⇏ nLeftarrow=⇍ nleftrightarrow=↮ nLeftrightarrow=⇎"

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
      "Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω "
        + "Alpha=Α Beta=Β Epsilon=Ε Zeta=Ζ Eta=Η Iota=Ι Kappa=Κ Mu=Μ Nu=Ν Omicron=Ο Rho=Ρ Tau=Τ "
        + "Chi=Χ"
    ),
  ]

  static let functions =
    "sin cos tan cot sec csc arcsin arccos arctan arccot sinh cosh tanh coth sech "
    + "csch arsinh arcosh artanh exp log ln lg arg deg dim hom ker tr rank diag sgn erf"

  static let functionsWithLimits = "lim max min sup inf det gcd Pr argmax argmin"
}
