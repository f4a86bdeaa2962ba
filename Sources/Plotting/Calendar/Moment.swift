/// A point in time, counted in seconds of Universal Time since the beginning of 1970.
///
/// Dates are those of the proleptic Gregorian calendar: its rules hold for all years, and year 0 is
/// the one before year 1. Leap seconds are not counted. ``seconds`` is what marks on an axis with
/// ``AxisTicks/dates`` take.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  public var seconds: Double

  /// Creates a moment from its seconds since the beginning of 1970.
  public init(seconds: Double) {
    self.seconds = seconds
  }

  /// Creates a moment from its date and time of day.
  ///
  /// What is out of range is carried on: month 13 is January of the next year, day 0 the last of
  /// the month before, minute 90 is half an hour after the full one. Years are kept to a million
  /// before and after year 0, other fields to a billion.
  public init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Double = 0
  ) {
    func kept(_ value: Int, _ limit: Int) -> Int { min(max(value, -limit), limit) }
    let month = kept(month, 1_000_000_000) - 1
    let carried = month.flooredQuotient(12)
    let first = CivilDate.days(
      year: kept(year, 1_000_000) + carried, month: month - 12 * carried + 1)
    let days = Double(first + kept(day, 1_000_000_000) - 1)
    let minutes = 60 * kept(hour, 1_000_000_000) + kept(minute, 1_000_000_000)
    seconds = days * 86400 + Double(minutes) * 60 + second
  }

  /// Earlier moments come first.
  public static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }

  /// The date.
  private var date: CivilDate { CivilDate(days: days) }
  /// Whole days since the beginning of 1970, and at most about 10¹¹ of them.
  var days: Int {
    let days = (seconds / 86400).rounded(.down)
    return days.isFinite ? Int(min(max(days, -4e11), 4e11)) : 0
  }
  /// Seconds since midnight, from 0 to 86400.
  private var time: Double {
    let time = seconds - Double(days) * 86400
    return time.isFinite ? min(max(time, 0), 86399.999_999_999) : 0
  }

  /// The year; 0 is the one before year 1.
  public var year: Int { date.year }
  /// The month, 1 to 12.
  public var month: Int { date.month }
  /// The day of the month, 1 to 31.
  public var day: Int { date.day }
  /// The hour, 0 to 23.
  public var hour: Int { Int(time) / 3600 }
  /// The minute, 0 to 59.
  public var minute: Int { Int(time) / 60 % 60 }
  /// The second with its fraction, at least 0 and less than 60.
  public var second: Double { time - Double(Int(time) / 60 * 60) }
  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { (days + 3) - 7 * (days + 3).flooredQuotient(7) + 1 }
}
