/// The English words of relations and arrows, as data: `sign words`, one a row.
enum SpeechRelations {
  static let relations = """
    = equals
    ≠ is not equal to
    < is less than
    > is greater than
    ≤ is at most
    ≥ is at least
    ⩽ is at most
    ⩾ is at least
    ≦ is at most
    ≧ is at least
    ⪕ is at most
    ⪖ is at least
    ≮ is not less than
    ≯ is not greater than
    ≰ is not at most
    ≱ is not at least
    ≨ is less than but not equal to
    ≩ is greater than but not equal to
    ⪇ is less than but not equal to
    ⪈ is greater than but not equal to
    ≪ is much less than
    ≫ is much greater than
    ⋘ is very much less than
    ⋙ is very much greater than
    ≲ is less than or about
    ≳ is greater than or about
    ⪅ is less than or approximately
    ⪆ is greater than or approximately
    ⋦ is less than but not about
    ⋧ is greater than but not about
    ⪉ is less than but not approximately
    ⪊ is greater than but not approximately
    ≴ is not less than or about
    ≵ is not greater than or about
    ≶ is less than or greater than
    ≷ is greater than or less than
    ≸ is neither less than nor greater than
    ≹ is neither greater than nor less than
    ⋚ is less than, equal to or greater than
    ⋛ is greater than, equal to or less than
    ⪋ is less than, equal to or greater than
    ⪌ is greater than, equal to or less than
    ≈ is approximately
    ≊ is approximately or equal to
    ≡ is identical to
    ≢ is not identical to
    ∼ is distributed as
    ≁ is not similar to
    ∽ is reversely similar to
    ⋍ is reversely asymptotic to
    ≂ is equal or similar to
    ≃ is asymptotic to
    ≄ is not asymptotic to
    ≅ is congruent to
    ≇ is not congruent to
    ≍ is of the order of
    ∝ is proportional to
    ≐ approaches
    ≑ is geometrically equal to
    ≒ is approximately or image of
    ≓ is image of or approximately
    ≗ is ring equal to
    ≖ has ring in equals
    ≏ is a bump equal to
    ≎ is a double bump equal to
    ≜ is defined as
    ≔ is defined as
    ≕ defines
    ⩴ is defined as
    ∶ such that
    ∷ is proportioned to
    ∈ in
    ∉ not in
    ∋ contains
    ∌ does not contain
    ϶ such that
    ⊂ is a subset of
    ⊃ is a superset of
    ⊆ is a subset of or equal to
    ⊇ is a superset of or equal to
    ⫅ is a subset of or equal to
    ⫆ is a superset of or equal to
    ⊊ is a proper subset of
    ⊋ is a proper superset of
    ⫋ is a proper subset of
    ⫌ is a proper superset of
    ⊄ is not a subset of
    ⊅ is not a superset of
    ⊈ is not a subset of or equal to
    ⊉ is not a superset of or equal to
    ⋐ is a double subset of
    ⋑ is a double superset of
    ⊏ is a square subset of
    ⊐ is a square superset of
    ⊑ is a square subset of or equal to
    ⊒ is a square superset of or equal to
    ≺ precedes
    ≻ succeeds
    ⪯ precedes or equals
    ⪰ succeeds or equals
    ≼ precedes or equals
    ≽ succeeds or equals
    ⋞ precedes or equals
    ⋟ succeeds or equals
    ≾ precedes or is about
    ≿ succeeds or is about
    ⪷ precedes or is approximately
    ⪸ succeeds or is approximately
    ⊀ does not precede
    ⊁ does not succeed
    ⋠ does not precede or equal
    ⋡ does not succeed or equal
    ⪵ precedes but does not equal
    ⪶ succeeds but does not equal
    ⋨ precedes but is not about
    ⋩ succeeds but is not about
    ⪹ precedes but is not approximately
    ⪺ succeeds but is not approximately
    ⊲ is a normal subgroup of
    ⊳ contains as a normal subgroup
    ⊴ is a normal subgroup of or equal to
    ⊵ contains as a normal subgroup or equals
    ⋪ is not a normal subgroup of
    ⋫ does not contain as a normal subgroup
    ⋬ is not a normal subgroup of or equal to
    ⋭ does not contain as a normal subgroup or equal
    ◀ black left triangle
    ▶ black right triangle
    ∣ given
    ∤ does not divide
    ∥ is parallel to
    ∦ is not parallel to
    ⊥ is perpendicular to
    ⊢ proves
    ⊣ is proved by
    ⊨ models
    ⊩ forces
    ⊪ triple forces
    ⊬ does not prove
    ⊭ does not model
    ⊮ does not force
    ⊯ does not double force
    ⋈ joined with
    ⌢ frown
    ⌣ smile
    ≬ is between
    ⋔ is transversal to
    ⊸ multimap
    ∴ therefore
    ∵ because
    : from
    """

  static let arrows = """
    → to
    ← from
    ⟶ to
    ⟵ from
    ↔ left right arrow
    ⟷ left right arrow
    ↦ maps to
    ⟼ maps to
    ↤ maps from
    ⇒ implies
    ⟹ implies
    ⇐ is implied by
    ⟸ is implied by
    ⇔ if and only if
    ⟺ if and only if
    ↑ up arrow
    ↓ down arrow
    ↕ up down arrow
    ⇑ double up arrow
    ⇓ double down arrow
    ⇕ double up down arrow
    ↗ increases to
    ↘ decreases to
    ↙ south west arrow
    ↖ north west arrow
    ↪ is embedded into
    ↩ left hook arrow
    ↠ onto
    ↞ left two headed arrow
    ↣ right arrow with tail
    ↢ left arrow with tail
    ⇀ converges weakly to
    ⇁ right harpoon down
    ↼ left harpoon up
    ↽ left harpoon down
    ⇌ equilibrium
    ⇋ equilibrium
    ⇝ leads to
    ↭ left right wave arrow
    ↬ right loop arrow
    ↫ left loop arrow
    ↷ clockwise arrow
    ↶ counterclockwise arrow
    ↻ clockwise circle arrow
    ↺ counterclockwise circle arrow
    ⇇ two left arrows
    ⇉ two right arrows
    ⇈ two up arrows
    ⇊ two down arrows
    ⇆ left arrow over right arrow
    ⇄ right arrow over left arrow
    ⇚ triple left arrow
    ⇛ triple right arrow
    ↰ left shift arrow
    ↱ right shift arrow
    ↾ restricted to
    ↿ up harpoon left
    ⇂ down harpoon right
    ⇃ down harpoon left
    ⇢ dashed right arrow
    ⇠ dashed left arrow
    ↛ does not tend to
    ↚ not from
    ↮ not left right arrow
    ⇏ does not imply
    ⇍ is not implied by
    ⇎ is not equivalent to
    """
}
