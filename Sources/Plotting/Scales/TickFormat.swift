/// How the numbers at ticks are written.
public struct TickFormat: Sendable {
  /// The manner of writing.
  enum Style: Sendable {
    case automatic
    case percent
    case fixed(Int)
    case scientific
    case unit(String)
    case prefixed(String)
    case custom(@Sendable (Double) -> String)
  }

  let style: Style

  /// As few digits as tell all ticks apart; a power of ten or a number that all share stands
  /// beside the label of the axis.
  public static let automatic = TickFormat(style: .automatic)
  /// In per cent: 0.25 is written "25 %".
  public static let percent = TickFormat(style: .percent)
  /// Each as a number from 1 to 10 and a power of ten.
  public static let scientific = TickFormat(style: .scientific)
  /// With a number of decimals, from 0 to 15; ticks are rounded to them.
  public static func fixed(_ decimals: Int) -> TickFormat {
    TickFormat(style: .fixed(min(max(decimals, 0), 15)))
  }
  /// Each followed by a unit, such as "m/s".
  public static func unit(_ unit: String) -> TickFormat { TickFormat(style: .unit(unit)) }
  /// Each followed by a unit with the prefix of the International System that suits the axis:
  /// 1500 is written "1.5 kV".
  public static func prefixed(_ unit: String) -> TickFormat { TickFormat(style: .prefixed(unit)) }
  /// By a function of the value; `$…$` in its answer is mathematics.
  public static func custom(_ text: @escaping @Sendable (Double) -> String) -> TickFormat {
    TickFormat(style: .custom(text))
  }

  /// The numbers of one axis, written alike.
  /// - Parameter isShort: whether a power of ten is left out of numbers that could be written out.
  func ticks(_ numbers: [RoundNumber], isShort: Bool = false) -> TickSet {
    if case .automatic = style {
      return isShort ? Self.plain(numbers, isShort: true) : Self.automatic(numbers)
    }
    func set(_ text: (RoundNumber) -> String) -> TickSet {
      TickSet(major: numbers.map { Tick($0.value, text($0)) })
    }
    let decimals = Self.decimals(of: numbers)
    // Numbers of more digits than a double has are not written out.
    let isWritable = decimals <= 17 && Self.magnitude(of: numbers) <= 17
    switch style {
    case .automatic: return Self.automatic(numbers)
    case .percent:
      let shifted = max(0, decimals - 2)
      return set {
        let hundreds = RoundNumber($0.number, $0.exponent + 2)
        return (isWritable ? hundreds.text(decimals: shifted) : hundreds.scientific) + "\u{2009}%"
      }
    case .fixed(let count):
      return set {
        isWritable ? $0.rounded(decimals: count).text(decimals: count) : $0.scientific
      }
    case .scientific: return set(\.scientific)
    case .unit(let unit):
      let plain = Self.isPlain(numbers)
      return set {
        (plain ? $0.text(decimals: decimals) : $0.scientific) + "\u{2009}" + unit
      }
    case .prefixed(let unit): return Self.prefixed(numbers, unit)
    case .custom(let text): return set { text($0.value) }
    }
  }

  /// The decimals that all numbers need.
  private static func decimals(of numbers: [RoundNumber]) -> Int {
    decimals(of: numbers, unit: 0)
  }

  /// The decimals that all numbers need over a power of ten; zero needs none.
  private static func decimals(of numbers: [RoundNumber], unit: Int) -> Int {
    let most = numbers.reduce(-400) { most, number in
      number.number == 0 ? most : max(most, -number.shortened.exponent)
    }
    return max(0, most + unit)
  }

  /// The power of ten of the first digit of the greatest of the numbers; 0 for none.
  private static func magnitude(of numbers: [RoundNumber]) -> Int {
    numbers.isEmpty ? 0 : numbers.reduce(Int.min) { max($0, $1.magnitude) }
  }

  /// Whether numbers are best written out.
  private static func isPlain(_ numbers: [RoundNumber]) -> Bool {
    magnitude(of: numbers) < 6 && decimals(of: numbers) <= 4
  }

  private static func automatic(_ numbers: [RoundNumber]) -> TickSet {
    if let offset = commonOffset(numbers) {
      let rest = numbers.map { RoundNumber($0.number - offset.number, $0.exponent) }
      var ticks = plain(rest)
      for (index, number) in numbers.enumerated() { ticks.major[index].value = number.value }
      let short = offset.shortened
      let text =
        short.digits <= 3 && short.magnitude >= 6
        ? short.scientific : short.text(decimals: max(0, -short.exponent))
      ticks.offset = (offset.number > 0 ? "+" : "") + text
      return ticks
    }
    return plain(numbers)
  }

  /// The numbers over the power of ten that suits them.
  private static func plain(_ numbers: [RoundNumber], isShort: Bool = false) -> TickSet {
    let magnitude = Self.magnitude(of: numbers)
    let isWritten = isPlain(numbers) && !(isShort && (magnitude > 3 || magnitude < -1))
    let unit = isWritten || magnitude < -400 ? 0 : magnitude
    let decimals = Self.decimals(of: numbers, unit: unit)
    // Numbers very far apart are not written with one power.
    guard decimals <= 17, unit == 0 || numbers.allSatisfy({ $0.exponent - unit < 18 }) else {
      return TickSet(major: numbers.map { Tick($0.value, $0.scientific) })
    }
    return TickSet(
      major: numbers.map { Tick($0.value, $0.text(unit: unit, decimals: decimals)) },
      exponent: unit)
  }

  /// The number that numbers of six digits and more have in common, when it is most of them.
  private static func commonOffset(_ numbers: [RoundNumber]) -> RoundNumber? {
    guard let first = numbers.first, let last = numbers.last, numbers.count > 1,
      numbers.allSatisfy({ $0.exponent == first.exponent }), first.number.signum() != 0,
      first.number.signum() == last.number.signum()
    else { return nil }
    let exponent = first.exponent
    let spread = Int((last.number - first.number).magnitude)
    let largest = Int(max(first.number.magnitude, last.number.magnitude))
    let shared = numbers.map { $0.shortened.exponent }.min() ?? exponent
    let needed = RoundNumber(largest, exponent).magnitude - shared + 1
    guard needed >= 6, largest / 1000 >= spread else { return nil }
    var unit = 1
    while unit < spread { unit *= 10 }
    let least = min(first.number.magnitude, last.number.magnitude)
    let part = Int(least) / unit * unit
    return part == 0 ? nil : RoundNumber(first.number < 0 ? -part : part, exponent)
  }

  private static func prefixed(_ numbers: [RoundNumber], _ unit: String) -> TickSet {
    let prefixes =
      ["q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", ""]
      + Array("kMGTPEZYRQ")
      .map(String.init)
    let magnitude = Self.magnitude(of: numbers)
    let third = max(-10, min(10, Int((Double(max(magnitude, -30)) / 3).rounded(.down))))
    let decimals = Self.decimals(of: numbers, unit: 3 * third)
    guard decimals <= 17, magnitude - 3 * third <= 17 else {
      return TickSet(major: numbers.map { Tick($0.value, "\($0.scientific)\u{2009}\(unit)") })
    }
    return TickSet(
      major: numbers.map {
        Tick(
          $0.value,
          $0.text(unit: 3 * third, decimals: decimals) + "\u{2009}" + prefixes[third + 10] + unit)
      })
  }
}
