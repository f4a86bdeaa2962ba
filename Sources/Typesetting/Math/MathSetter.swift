import Formula
import Geometry
import Scene

/// Lays out formulas: the rules of TeX (The TeXbook, appendix G) with the lengths of the OpenType
/// MATH table.
struct MathSetter {
  let font: MathFont
  /// Sets words inside formulas at a size.
  var words: TextSetter
  /// Points per em in text style.
  let size: Double
  var color: ThemedColor
  var style: Formula.Style
  /// Whether superscripts stand a little lower, as under a root or a fraction bar.
  var isCramped = false

  var constants: MathConstants { font.constants }
  var isDisplay: Bool { style == .display }

  /// Points per em in the current style.
  var em: Double {
    switch style {
    case .display, .text: size
    case .script: size * constants.scriptScale
    case .scriptscript: size * constants.scriptScriptScale
    }
  }

  /// The height of the axis, on which fraction bars and operators are centred.
  var axis: Double { constants.axisHeight * em }

  /// The same in another style.
  func styled(_ style: Formula.Style, cramped: Bool? = nil) -> MathSetter {
    var result = self
    result.style = style
    result.isCramped = cramped ?? isCramped
    return result
  }

  /// The same, cramped.
  var cramped: MathSetter { styled(style, cramped: true) }

  private var scriptStyle: Formula.Style {
    style == .display || style == .text ? .script : .scriptscript
  }

  /// For what stands above.
  var superscript: MathSetter { styled(scriptStyle) }
  /// For what stands below.
  var `subscript`: MathSetter { styled(scriptStyle, cramped: true) }

  /// Lays out a formula.
  func set(_ formula: Formula) -> MathBox {
    switch formula {
    case .identifier(let name, let variant): string(emphasized(variant).styled(name))
    case .number(let digits):
      string(emphasized(.upright).styled(Self.withMinus(digits)))
    case .symbol(let sign, let role): symbol(sign, role)
    case .function(let name, _): string(emphasized(.upright).styled(name))
    case .delimiter(let sign, _, let extent): delimiter(sign, ofSize: extent)
    case .middle(let sign): delimiter(sign, extent: 0)
    case .arrow(let sign): symbol(sign, .relation)
    case .text(let text, let face): setWords(text, face)
    case .space(let ems): MathBox(TextBox(width: ems * em))
    case .row(let parts): row(parts)
    case .fraction(let top, let bottom, let bar, let style):
      styled(style ?? self.style).fraction(top, bottom, bar: bar)
    case .root(let body, let index): root(body, index: index)
    case .scripts(let base, let sub, let sup): scripts(base, sub: sub, sup: sup)
    case .stack(let base, let under, let over): stack(base, under: under, over: over)
    case .accent(let base, let mark, let stretchy, let under):
      accent(base, mark: mark, isStretchy: stretchy, isUnder: under)
    case .fenced(let left, let body, let right):
      body.hasMiddle ? fencedWithMiddles(left, body, right) : fenced(left, body, right)
    case .table(let rows): table(rows)
    case .styled(let style, let body): styled(style, cramped: false).set(body)
    case .colored(let color, let body): colored(color).set(body)
    case .enclosed(let enclosure, let body): enclosed(enclosure, body)
    case .phantom(let body, let phantom): self.phantom(body, phantom)
    }
  }

  /// The digits of a number with a minus sign for a hyphen.
  private static func withMinus(_ digits: String) -> String {
    let hyphen = UInt8(ascii: "-")
    return digits.utf8.contains(hyphen) ? digits.replacing("-", with: "\u{2212}") : digits
  }

  /// The alphabet that goes with the weight of the text around: bold beside semibold and bold.
  func emphasized(_ variant: Formula.Variant) -> Formula.Variant {
    guard words.style.weight != .regular else { return variant }
    return switch variant {
    case .italic: .boldItalic
    case .upright: .bold
    default: variant
    }
  }
}
