/// An expression as it is read out: signs, fractions and roots where they are seen, parts in
/// reading order.
///
/// Every printer writes from it, so the formats cannot disagree.
indirect enum Phrase: Sendable {
  /// A number without sign.
  case number(String)
  case symbol(String)
  case pi
  case euler
  /// Terms with their signs.
  case sum([(isNegative: Bool, term: Phrase)])
  case negative(Phrase)
  case product([Phrase])
  /// A quotient with a bar.
  case fraction(Phrase, Phrase)
  /// A quotient with a slash: in exponents, and above and below a bar.
  case quotient(Phrase, Phrase)
  case power(Phrase, Phrase)
  case root(Phrase, index: Int)
  case exponential(Phrase)
  case call(Function, [Phrase])
  case piecewise([(value: Phrase, condition: ConditionPhrase)])
  case invalid(String)

  /// A condition as it is read out.
  indirect enum ConditionPhrase: Sendable {
    case always
    case never
    case compare(Phrase, Condition.Relation, Phrase)
    case all([ConditionPhrase])
    case any([ConditionPhrase])
  }
}
