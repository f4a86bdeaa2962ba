/// The English words of signs, as data: `sign words`, one a row.
enum SpeechSigns {
  /// The words of each sign.
  static let words: [String: String] = {
    var result: [String: String] = [:]
    result.reserveCapacity(500)
    for rows in [operators, SpeechRelations.relations, SpeechRelations.arrows, others] {
      for (sign, words) in TableText.pairs(rows, each: "\n", at: " ") { result[sign] = words }
    }
    return result
  }()

  private static let operators = """
    + plus
    − minus
    ± plus or minus
    ∓ minus or plus
    × times
    ⋅ times
    · times
    ∗ star
    ⋆ star
    ÷ divided by
    / divided by
    ∘ composed with
    ∙ bullet
    ∪ union
    ∩ intersection
    ⋓ double union
    ⋒ double intersection
    ∖ without
    \\ backslash
    ⊎ multiset union
    ⊔ square union
    ⊓ square intersection
    ∧ and
    ∨ or
    ¬ not
    ⊻ exclusive or
    ⊼ nand
    ⩞ double bar wedge
    ⋏ curly and
    ⋎ curly or
    ⊕ circle plus
    ⊖ circle minus
    ⊗ tensor
    ⊘ circle slash
    ⊙ circle dot
    ⊛ circle star
    ⊚ circle ring
    ⊝ circle dash
    ⊞ boxed plus
    ⊟ boxed minus
    ⊠ boxed times
    ⊡ boxed dot
    ∔ dot plus
    ⋄ diamond
    ≀ wreath product
    ⨿ coproduct
    ⋉ left semidirect product
    ⋊ right semidirect product
    ⋋ left three times
    ⋌ right three times
    ⋇ division times
    ⊺ intercal
    ◁ left triangle
    ▷ right triangle
    ◯ big circle
    † dagger
    ‡ double dagger
    ⋖ less than dot
    ⋗ greater than dot
    ∑ the sum
    ∏ the product
    ∐ the coproduct
    ∫ the integral
    ∬ the double integral
    ∭ the triple integral
    ⨌ the quadruple integral
    ∮ the closed integral
    ∯ the closed surface integral
    ∰ the closed volume integral
    ⋃ the union
    ⋂ the intersection
    ⨁ the direct sum
    ⨂ the tensor product
    ⨀ the circle dot product
    ⋁ the disjunction
    ⋀ the conjunction
    ⨆ the square union
    ⨄ the multiset union
    """

  private static let others = """
    ∀ for all
    ∃ there is
    ∄ there is no
    ∞ infinity
    ∂ partial
    ∇ nabla
    ∅ the empty set
    ∁ the complement of
    ℓ ell
    ℏ h bar
    ℵ aleph
    ℶ beth
    ℷ gimel
    ℸ daleth
    ℘ weierstrass p
    ℜ the real part of
    ℑ the imaginary part of
    ð eth
    ℧ mho
    Ⅎ turned F
    ⅁ turned G
    𝕜 double struck k
    … and so on
    ⋯ and so on
    ⋮ and so on
    ⋱ and so on
    ⋰ and so on
    ! factorial
    ? question mark
    . point
    % percent
    ° degrees
    $ dollars
    # number
    & and
    _ underscore
    @ at
    £ pounds
    ¥ yen
    § section
    ¶ paragraph
    © copyright
    ® registered
    Ⓢ circled S
    ⊤ top
    √ root sign
    ∠ angle
    ∡ measured angle
    ∢ spherical angle
    △ triangle
    ▽ down triangle
    ▲ black triangle
    ▼ black down triangle
    □ box
    ■ black box
    ∎ end of proof
    ◊ lozenge
    ⧫ black lozenge
    ★ black star
    ✠ maltese cross
    ✓ check mark
    ♠ spades
    ♡ hearts
    ♢ diamonds
    ♣ clubs
    ♯ sharp
    ♭ flat
    ♮ natural
    ╱ rising diagonal
    ╲ falling diagonal
    ′ prime
    ″ double prime
    ‴ triple prime
    ⁗ quadruple prime
    ‵ reversed prime
    ( open parenthesis
    ) close parenthesis
    [ open bracket
    ] close bracket
    { open brace
    } close brace
    ⟨ open angle
    ⟩ close angle
    ⟦ open double bracket
    ⟧ close double bracket
    ⌊ open floor
    ⌋ close floor
    ⌈ open ceiling
    ⌉ close ceiling
    ⌜ open upper corner
    ⌝ close upper corner
    ⌞ open lower corner
    ⌟ close lower corner
    ⟮ open group
    ⟯ close group
    ⎰ open moustache
    ⎱ close moustache
    | bar
    ‖ double bar
    """

  /// What is said of a sign with a stroke through it that has no words of its own.
  static func negated(_ sign: String) -> String? {
    guard sign.unicodeScalars.last == "\u{338}" else { return nil }
    let base = String(String.UnicodeScalarView(sign.unicodeScalars.dropLast()))
    return words[base].map { "not " + $0 }
  }
}
