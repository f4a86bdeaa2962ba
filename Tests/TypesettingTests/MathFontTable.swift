import Testing
import Typesetting

/// A font of formulas and constants of its MATH table, read with fontTools; all have 1000 units an
/// em, so that in a `MathFixture` of 100 points a unit is a tenth of a point.
struct MathFontTable: Sendable, CustomTestStringConvertible {
  var family: String
  /// The constants in points at 100 points, in the order of `names`.
  private var values: [Double]

  private init(_ family: String, _ units: [Double]) {
    self.family = family
    values = units.map { $0 / 10 }
  }

  var testDescription: String { family }

  /// A constant in points at 100 points.
  subscript(name: String) -> Double {
    Self.names.firstIndex(of: name).map { values[$0] } ?? .nan
  }

  /// The fonts of this machine: Latin Modern Math, and the others where they are installed.
  static let installed = all.filter { table in
    table.family == Typesetter.mathFamily
      || (try? FontLibrary.system.font(family: table.family)) != nil
  }

  private static let names = """
    AxisHeight AccentBaseHeight SubscriptShiftDown SubscriptTopMax SubscriptBaselineDropMin \
    SuperscriptShiftUp SuperscriptShiftUpCramped SuperscriptBottomMin SuperscriptBaselineDropMax \
    SubSuperscriptGapMin UpperLimitGapMin UpperLimitBaselineRiseMin LowerLimitGapMin \
    LowerLimitBaselineDropMin StackGapMin StackDisplayStyleGapMin FractionNumeratorShiftUp \
    FractionNumeratorDisplayStyleShiftUp FractionDenominatorShiftDown \
    FractionDenominatorDisplayStyleShiftDown FractionNumeratorGapMin \
    FractionNumDisplayStyleGapMin FractionRuleThickness FractionDenominatorGapMin \
    FractionDenomDisplayStyleGapMin OverbarVerticalGap OverbarRuleThickness OverbarExtraAscender \
    UnderbarVerticalGap UnderbarRuleThickness RadicalVerticalGap RadicalDisplayStyleVerticalGap \
    RadicalRuleThickness RadicalExtraAscender RadicalDegreeBottomRaisePercent \
    ScriptPercentScaleDown
    """.split(separator: " ").map(String.init)

  /// Latin Modern Math 1.959, STIX Math 1.1.1, DejaVu Math TeX Gyre 2.37, Asana Math 0.907.
  private static let all = [
    MathFontTable(
      "Latin Modern Math",
      [
        250, 450, 247, 344, 200, 363, 289, 108, 250, 160, 200, 111, 167, 600, 120, 280, 394, 677,
        345, 686, 40, 120, 40, 40, 120, 120, 40, 40, 120, 40, 50, 148, 40, 40, 60, 70,
      ]),
    MathFontTable(
      "STIX Math",
      [
        250, 450, 250, 400, 50, 400, 275, 125, 375, 264, 150, 300, 150, 600, 198, 462, 480, 580,
        480, 700, 66, 198, 66, 66, 198, 198, 66, 66, 198, 66, 82, 186, 66, 66, 70, 75,
      ]),
    MathFontTable(
      "DejaVu Math TeX Gyre",
      [
        275, 539, 277, 330, 138, 381, 312, 220, 277, 120, 96, 96, 96, 511, 96, 120, 403, 635, 268,
        637, 96, 120, 64, 96, 120, 96, 52, 50, 96, 52, 96, 96, 52, 96, 55, 80,
      ]),
    MathFontTable(
      "Asana Math",
      [
        271, 469, 210, 366, 222, 361, 296, 154, 230, 145, 100, 250, 120, 620, 348, 812, 600, 725,
        500, 710, 116, 130, 70, 116, 120, 175, 75, 75, 175, 75, 150, 161, 59, 59, 65, 73,
      ]),
  ]
}
