internal import CHarfBuzzFunctions

/// The constants of a MATH table that layout uses; lengths in ems, named as in the OpenType
/// specification.
struct MathConstants: Sendable {
  let scriptScale: Double
  let scriptScriptScale: Double
  let delimitedSubFormulaMinHeight: Double
  let displayOperatorMinHeight: Double
  let axisHeight: Double
  let accentBaseHeight: Double
  let subscriptShiftDown: Double
  let subscriptTopMax: Double
  let subscriptBaselineDropMin: Double
  let superscriptShiftUp: Double
  let superscriptShiftUpCramped: Double
  let superscriptBottomMin: Double
  let superscriptBaselineDropMax: Double
  let subSuperscriptGapMin: Double
  let superscriptBottomMaxWithSubscript: Double
  let spaceAfterScript: Double
  /// Of the limits of large operators.
  let limits: LimitDistances
  /// Of what stands above and below a stretched sign (`StretchStack…`).
  let stretchStack: LimitDistances
  let stackTop: Shift
  let stackBottom: Shift
  let stackGap: Shift
  let numerator: Shift
  let denominator: Shift
  let numeratorGap: Shift
  let denominatorGap: Shift
  let fractionRule: Double
  let overbarGap: Double
  let overbarRule: Double
  let overbarExtra: Double
  let underbarGap: Double
  let underbarRule: Double
  let underbarExtra: Double
  let radicalGap: Shift
  let radicalRule: Double
  let radicalExtra: Double
  let radicalKernBeforeDegree: Double
  let radicalKernAfterDegree: Double
  let radicalDegreeRaise: Double

  /// A length that differs in display style.
  struct Shift: Sendable {
    let text: Double
    let display: Double

    func callAsFunction(_ isDisplay: Bool) -> Double { isDisplay ? display : text }
  }

  /// How far what stands above and below something keeps from it.
  struct LimitDistances: Sendable {
    /// The least gap above.
    let upperGap: Double
    /// The least rise of the upper baseline.
    let upperRise: Double
    /// The least gap below.
    let lowerGap: Double
    /// The least drop of the lower baseline.
    let lowerDrop: Double
  }

  /// Reads the constants, given in font units, `scale` ems each.
  init(scale: Double, _ units: (hb_ot_math_constant_t) -> hb_position_t) {
    func length(_ id: hb_ot_math_constant_t) -> Double { Double(units(id)) * scale }
    func share(_ id: hb_ot_math_constant_t) -> Double { Double(units(id)) / 100 }
    func shift(_ text: hb_ot_math_constant_t, _ display: hb_ot_math_constant_t) -> Shift {
      Shift(text: length(text), display: length(display))
    }
    scriptScale = share(HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN)
    scriptScriptScale = share(HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN)
    delimitedSubFormulaMinHeight = length(HB_OT_MATH_CONSTANT_DELIMITED_SUB_FORMULA_MIN_HEIGHT)
    displayOperatorMinHeight = length(HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT)
    axisHeight = length(HB_OT_MATH_CONSTANT_AXIS_HEIGHT)
    accentBaseHeight = length(HB_OT_MATH_CONSTANT_ACCENT_BASE_HEIGHT)
    subscriptShiftDown = length(HB_OT_MATH_CONSTANT_SUBSCRIPT_SHIFT_DOWN)
    subscriptTopMax = length(HB_OT_MATH_CONSTANT_SUBSCRIPT_TOP_MAX)
    subscriptBaselineDropMin = length(HB_OT_MATH_CONSTANT_SUBSCRIPT_BASELINE_DROP_MIN)
    superscriptShiftUp = length(HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP)
    superscriptShiftUpCramped = length(HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP_CRAMPED)
    superscriptBottomMin = length(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MIN)
    superscriptBaselineDropMax = length(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BASELINE_DROP_MAX)
    subSuperscriptGapMin = length(HB_OT_MATH_CONSTANT_SUB_SUPERSCRIPT_GAP_MIN)
    superscriptBottomMaxWithSubscript = length(
      HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT)
    spaceAfterScript = length(HB_OT_MATH_CONSTANT_SPACE_AFTER_SCRIPT)
    limits = LimitDistances(
      upperGap: length(HB_OT_MATH_CONSTANT_UPPER_LIMIT_GAP_MIN),
      upperRise: length(HB_OT_MATH_CONSTANT_UPPER_LIMIT_BASELINE_RISE_MIN),
      lowerGap: length(HB_OT_MATH_CONSTANT_LOWER_LIMIT_GAP_MIN),
      lowerDrop: length(HB_OT_MATH_CONSTANT_LOWER_LIMIT_BASELINE_DROP_MIN))
    stretchStack = LimitDistances(
      upperGap: length(HB_OT_MATH_CONSTANT_STRETCH_STACK_GAP_ABOVE_MIN),
      upperRise: length(HB_OT_MATH_CONSTANT_STRETCH_STACK_TOP_SHIFT_UP),
      lowerGap: length(HB_OT_MATH_CONSTANT_STRETCH_STACK_GAP_BELOW_MIN),
      lowerDrop: length(HB_OT_MATH_CONSTANT_STRETCH_STACK_BOTTOM_SHIFT_DOWN))
    stackTop = shift(
      HB_OT_MATH_CONSTANT_STACK_TOP_SHIFT_UP, HB_OT_MATH_CONSTANT_STACK_TOP_DISPLAY_STYLE_SHIFT_UP)
    stackBottom = shift(
      HB_OT_MATH_CONSTANT_STACK_BOTTOM_SHIFT_DOWN,
      HB_OT_MATH_CONSTANT_STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN)
    stackGap = shift(
      HB_OT_MATH_CONSTANT_STACK_GAP_MIN, HB_OT_MATH_CONSTANT_STACK_DISPLAY_STYLE_GAP_MIN)
    numerator = shift(
      HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_SHIFT_UP,
      HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP)
    denominator = shift(
      HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_SHIFT_DOWN,
      HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN)
    numeratorGap = shift(
      HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_GAP_MIN,
      HB_OT_MATH_CONSTANT_FRACTION_NUM_DISPLAY_STYLE_GAP_MIN)
    denominatorGap = shift(
      HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_GAP_MIN,
      HB_OT_MATH_CONSTANT_FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN)
    fractionRule = length(HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS)
    overbarGap = length(HB_OT_MATH_CONSTANT_OVERBAR_VERTICAL_GAP)
    overbarRule = length(HB_OT_MATH_CONSTANT_OVERBAR_RULE_THICKNESS)
    overbarExtra = length(HB_OT_MATH_CONSTANT_OVERBAR_EXTRA_ASCENDER)
    underbarGap = length(HB_OT_MATH_CONSTANT_UNDERBAR_VERTICAL_GAP)
    underbarRule = length(HB_OT_MATH_CONSTANT_UNDERBAR_RULE_THICKNESS)
    underbarExtra = length(HB_OT_MATH_CONSTANT_UNDERBAR_EXTRA_DESCENDER)
    radicalGap = shift(
      HB_OT_MATH_CONSTANT_RADICAL_VERTICAL_GAP,
      HB_OT_MATH_CONSTANT_RADICAL_DISPLAY_STYLE_VERTICAL_GAP)
    radicalRule = length(HB_OT_MATH_CONSTANT_RADICAL_RULE_THICKNESS)
    radicalExtra = length(HB_OT_MATH_CONSTANT_RADICAL_EXTRA_ASCENDER)
    radicalKernBeforeDegree = length(HB_OT_MATH_CONSTANT_RADICAL_KERN_BEFORE_DEGREE)
    radicalKernAfterDegree = length(HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE)
    radicalDegreeRaise = share(HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT)
  }
}
