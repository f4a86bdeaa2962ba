internal import Geometry

/// How sentences say the values along an axis: as its ticks do.
public struct AxisWords: Sendable, Hashable {
  private enum Manner: Sendable, Hashable {
    case numbers
    case dates
    case pi
    case names([String])
  }

  private let manner: Manner

  private init(_ manner: Manner) { self.manner = manner }

  /// Plain numbers.
  public static let numbers = AxisWords(.numbers)

  /// The words of an axis with some ticks, whose places may have names.
  init(_ ticks: AxisTicks, names: [String]) {
    switch ticks.rule {
    case .dates: self.init(.dates)
    case .pi: self.init(.pi)
    default: self.init(names.isEmpty ? .numbers : .names(names))
    }
  }

  /// A value: four digits, a date with the time of day unless that is midnight, a simple multiple
  /// of π, or the name of the place.
  public func number(_ value: Double) -> String {
    switch manner {
    case .numbers: return Words.number(value)
    case .dates:
      // As far from 1970 as calendars mean anything.
      guard value.magnitude < 1e13 else { return Words.number(value) }
      let moment = Moment(seconds: value)
      return moment.hour == 0 && moment.minute == 0 && moment.second == 0
        ? moment.dateText : "\(moment.dateText) \(moment.timeText)"
    case .pi: return Self.multipleOfPi(value) ?? Words.number(value)
    case .names(let names):
      guard value == value.rounded(), value >= 0, value < Double(names.count) else {
        return Words.number(value)
      }
      return "“\(names[Int(value)])”"
    }
  }

  /// A range as "a to b"; dates as exact as the length of the range asks for.
  public func range(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    if manner == .dates, range.span > 0, max(low.magnitude, high.magnitude) < 1e13 {
      return [low, high].map { Moment(seconds: $0).words(span: range.span) }
        .joined(separator: " to ")
    }
    return "\(number(low)) to \(number(high))"
  }

  /// A few places one by one, many by their number and the outermost.
  func places(_ values: [Double]) -> String {
    guard values.count > 6, let first = values.first, let last = values.last else {
      return Words.list(values.map(number))
    }
    return "\(values.count) places from \(number(first)) to \(number(last))"
  }

  /// A rate per unit of the axis: on an axis of dates by the day, not by the second.
  func rate(_ slope: Double) -> String {
    manner == .dates ? "\(Words.number(86_400 * slope)) a day" : Words.number(slope)
  }

  /// A multiple of π by a fraction of at most twelve parts, within rounding.
  private static func multipleOfPi(_ value: Double) -> String? {
    let turns = value / Double.pi
    guard turns.magnitude < 1e4 else { return nil }
    for under in [1, 2, 3, 4, 6, 12] {
      let over = (turns * Double(under)).rounded()
      guard (turns * Double(under) - over).magnitude < 1e-7 else { continue }
      guard over != 0 else { return "0" }
      let sign = over < 0 ? "\u{2212}" : ""
      let count = over.magnitude == 1 ? "" : "\(Int(over.magnitude))"
      return "\(sign)\(count)π\(under == 1 ? "" : "/\(under)")"
    }
    return nil
  }
}

extension MarkContext {
  /// A point as a pair.
  func words(_ point: Point) -> String {
    "(\(xWords.number(point.x)), \(yWords.number(point.y)))"
  }
}

extension Orientation {
  /// How sentences say places.
  func placeWords(_ context: MarkContext) -> AxisWords {
    self == .vertical ? context.xWords : context.yWords
  }

  /// How sentences say values.
  func valueWords(_ context: MarkContext) -> AxisWords {
    self == .vertical ? context.yWords : context.xWords
  }
}
