/// How parts come together in a row.
enum FormulaRow {
  /// The parts as one formula, each sign in the role its neighbours give it: a minus with nothing
  /// before it to subtract from is a prefix.
  static func joined(_ parts: [Formula], continues: Bool = false) -> Formula {
    var result = parts
    var before: Formula.SymbolClass? = continues ? .ordinary : nil
    for index in result.indices {
      if case .space = result[index] { continue }
      if role(of: result[index]) == .binary, !leavesOperand(before) {
        let isLast = index == result.count - 1
        result[index] = replacingRole(of: result[index], by: isLast ? .ordinary : .prefix)
      }
      before = role(of: result[index])
    }
    return result.count == 1 ? result[0] : .row(result)
  }

  /// A base with something above or below it; what was put on the other side before stays there.
  static func stacked(_ base: Formula, under: Formula?, over: Formula?) -> Formula {
    switch base {
    case .stack(let inner, let below?, nil) where under == nil:
      .stack(inner, under: below, over: over)
    case .stack(let inner, nil, let above?) where over == nil:
      .stack(inner, under: under, over: above)
    default: .stack(base, under: under, over: over)
    }
  }

  /// Whether a binary operator can follow something of this role.
  private static func leavesOperand(_ role: Formula.SymbolClass?) -> Bool {
    switch role {
    case .ordinary, .close: true
    default: false
    }
  }

  /// The role of a part among its neighbours.
  static func role(of formula: Formula) -> Formula.SymbolClass {
    switch formula {
    case .symbol(_, let role): role
    case .function: .large
    case .scripts(let base, _, _), .stack(let base, _, _), .accent(let base, _, _, _):
      role(of: base)
    case .delimiter(_, let role, _): role
    case .arrow: .relation
    case .styled(_, let body), .colored(_, let body): role(of: body)
    case .row(let parts) where parts.count == 1: role(of: parts[0])
    default: .ordinary
    }
  }

  private static func replacingRole(
    of formula: Formula, by role: Formula.SymbolClass
  ) -> Formula {
    switch formula {
    case .symbol(let sign, _): .symbol(sign, role)
    case .scripts(let base, let sub, let sup):
      .scripts(replacingRole(of: base, by: role), sub: sub, sup: sup)
    case .colored(let color, let body): .colored(color, replacingRole(of: body, by: role))
    case .styled(let style, let body): .styled(style, replacingRole(of: body, by: role))
    default: formula
    }
  }

  /// The letters and digits of a formula in another alphabet; upright, sans-serif and typewriter
  /// letters in a row become one name.
  static func applying(_ variant: Formula.Variant, to formula: Formula) -> Formula {
    let changed = mapLeaves(formula) { leaf in
      switch leaf {
      case .identifier(let name, _): .identifier(name, variant)
      case .number(let digits) where variant != .italic && variant != .upright:
        .identifier(digits, variant)
      default: leaf
      }
    }
    guard [.upright, .sansSerif, .monospace].contains(variant) else { return changed }
    return merged(changed, variant)
  }

  /// Everything in a formula bold: letters keep their slant.
  static func emboldened(_ formula: Formula) -> Formula {
    mapLeaves(formula) { leaf in
      switch leaf {
      case .identifier(let name, .italic): .identifier(name, .boldItalic)
      case .identifier(let name, .upright): .identifier(name, .bold)
      case .number(let digits): .identifier(digits, .bold)
      case .symbol("∇", _): .identifier("∇", .bold)
      case .symbol("∂", _): .identifier("∂", .boldItalic)
      default: leaf
      }
    }
  }

  /// The letters of a name, where a formula is nothing but one: letters, digits, blanks and words.
  static func name(of formula: Formula) -> String? {
    switch formula {
    case .identifier(let name, .italic), .identifier(let name, .upright), .number(let name),
      .function(let name, _), .text(let name, _):
      return name
    case .identifier(let name, let variant): return variant.styled(name)
    case .symbol("−", _): return "-"
    case .symbol(let sign, _): return sign
    case .space(let width): return width > 0 ? " " : ""
    case .styled(_, let body): return name(of: body)
    case .row(let parts):
      let names = parts.compactMap(name)
      return names.count == parts.count && !parts.isEmpty ? names.joined() : nil
    default: return nil
    }
  }

  private static func merged(_ formula: Formula, _ variant: Formula.Variant) -> Formula {
    guard case .row(let parts) = formula else { return formula }
    var result: [Formula] = []
    for part in parts {
      if case .identifier(let next, variant) = part,
        case .identifier(let before, variant) = result.last
      {
        result[result.count - 1] = .identifier(before + next, variant)
      } else {
        result.append(part)
      }
    }
    return result.count == 1 ? result[0] : .row(result)
  }

  private static func mapLeaves(
    _ formula: Formula, _ change: (Formula) -> Formula
  ) -> Formula {
    func walk(_ part: Formula) -> Formula { mapLeaves(part, change) }
    switch formula {
    case .identifier, .number, .symbol, .function, .text, .space, .delimiter, .middle, .arrow:
      return change(formula)
    case .row(let parts): return .row(parts.map(walk))
    case .fraction(let top, let bottom, let bar, let style):
      return .fraction(walk(top), walk(bottom), bar: bar, style: style)
    case .root(let body, let index): return .root(walk(body), index: index.map(walk))
    case .scripts(let base, let sub, let sup):
      return .scripts(walk(base), sub: sub.map(walk), sup: sup.map(walk))
    case .stack(let base, let under, let over):
      return .stack(walk(base), under: under.map(walk), over: over.map(walk))
    case .accent(let base, let mark, let stretchy, let under):
      return .accent(walk(base), mark: mark, stretchy: stretchy, under: under)
    case .fenced(let open, let body, let close): return .fenced(open, walk(body), close)
    case .table(var table):
      table.rows = table.rows.map { $0.map(walk) }
      return .table(table)
    case .styled(let style, let body): return .styled(style, walk(body))
    case .colored(let color, let body): return .colored(color, walk(body))
    case .enclosed(let enclosure, let body): return .enclosed(enclosure, walk(body))
    case .phantom(let body, let phantom): return .phantom(walk(body), phantom)
    }
  }
}
