/// A date of the proleptic Gregorian calendar.
struct CivilDate: Sendable, Hashable {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date of a day counted from the beginning of 1970.
  ///
  /// Years are taken to begin in March, so that the leap day is the last of a year; a cycle of 400
  /// years has 146 097 days.
  init(days: Int) {
    let cycle = (days + 719_468).flooredQuotient(146_097)
    let rest = days + 719_468 - cycle * 146_097
    // The year of a cycle is at most one less than this says.
    var year = rest / 365
    while Self.daysBefore(year) > rest { year -= 1 }
    let day = rest - Self.daysBefore(year)
    let month = (5 * day + 2) / 153
    self.day = day - (153 * month + 2) / 5 + 1
    self.month = month < 10 ? month + 3 : month - 9
    self.year = year + 400 * cycle + (month < 10 ? 0 : 1)
  }

  /// The days before a year of the cycle that begins with a March.
  private static func daysBefore(_ year: Int) -> Int {
    365 * year + year / 4 - year / 100 + year / 400
  }

  /// The days from the beginning of 1970 to the first of a month; months are 1 to 12.
  static func days(year: Int, month: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let month = month > 2 ? month - 3 : month + 9
    let cycle = year.flooredQuotient(400)
    return cycle * 146_097 + daysBefore(year - 400 * cycle) + (153 * month + 2) / 5 - 719_468
  }

  /// The number of days of a month, 1 to 12.
  static func length(year: Int, month: Int) -> Int {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return days(year: next.0, month: next.1) - days(year: year, month: month)
  }
}

extension Int {
  /// The quotient by a positive number, rounded down.
  func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
