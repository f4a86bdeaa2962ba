/// Tells brackets around conditions from brackets around values before anything is read, so that
/// none has to be read twice.
enum BracketSurvey {
  private struct Bracket {
    let place: Int
    /// A comparison, a joining sign, True or False stands directly inside.
    var holdsCondition = false
    /// How many tokens stand directly inside, a bracket counting as one.
    var parts = 0
    /// The last bracket inside is one around a condition.
    var endsInCondition = false
    /// A name stands before it, so that it holds arguments.
    let isCall: Bool
  }

  /// The places of opening brackets that hold a condition: `(x > 0)`, `((x > 0) & (x < 1))`.
  static func conditionBrackets(in tokens: [Token]) -> Set<Int> {
    guard tokens.contains(where: { $0.isConditionSign }) else { return [] }
    var found: Set<Int> = []
    var open: [Bracket] = []
    for (place, token) in tokens.enumerated() {
      if token.kind == .sign("(") {
        if !open.isEmpty { open[open.count - 1].parts += 1 }
        open.append(Bracket(place: place, isCall: isName(tokens, place - 1)))
      } else if token.kind == .sign(")") {
        guard let bracket = open.popLast() else { continue }
        let isOnlyBracket = bracket.parts == 1 && bracket.endsInCondition
        guard !bracket.isCall, bracket.holdsCondition || isOnlyBracket else { continue }
        found.insert(bracket.place)
        if !open.isEmpty { open[open.count - 1].endsInCondition = true }
      } else if !open.isEmpty {
        open[open.count - 1].parts += 1
        if token.isConditionSign { open[open.count - 1].holdsCondition = true }
      }
    }
    // Whatever is missing at the end, an open bracket tells what it holds.
    for bracket in open where bracket.holdsCondition && !bracket.isCall {
      found.insert(bracket.place)
    }
    return found
  }

  private static func isName(_ tokens: [Token], _ place: Int) -> Bool {
    guard tokens.indices.contains(place), case .name = tokens[place].kind else { return false }
    return true
  }
}

extension Token {
  /// Whether it occurs in conditions only.
  fileprivate var isConditionSign: Bool {
    switch kind {
    case .sign("<"), .sign("<="), .sign(">"), .sign(">="), .sign("=="), .sign("!="), .sign("&"),
      .sign("|"), .name("True"), .name("False"):
      true
    default: false
    }
  }
}
