import Plotting
import Testing

/// Dates are those of the proleptic Gregorian calendar.
@Suite struct MomentTests {
  /// Text, seconds since the beginning of 1970 and day of the week, from Python's `datetime`.
  static let table: [(text: String, seconds: Double, weekday: Int)] = [
    ("0001-01-01T00:00:00", -62135596800, 1),
    ("9999-12-31T23:59:59", 253402300799, 5),
    ("1970-01-01T00:00:00", 0, 4),
    ("1969-12-31T23:59:59", -1, 3),
    ("2000-02-29T12:00:00", 951825600, 2),
    ("1900-02-28T00:00:00", -2203977600, 3),
    ("1900-03-01T00:00:00", -2203891200, 4),
    ("2024-02-29T06:30:15", 1709188215, 4),
    ("2100-02-28T23:00:00", 4107538800, 7),
    ("2100-03-01T00:00:00", 4107542400, 1),
    ("0004-02-29T00:00:00", -62035891200, 7),
    ("0400-02-29T00:00:00", -49539340800, 2),
    ("1582-10-15T00:00:00", -12219292800, 5),
    ("1600-12-31T00:00:00", -11644560000, 7),
    ("6826-08-21T05:37:59", 153260660279, 5),
    ("0906-03-17T17:54:24", -33570050736, 3),
    ("1707-03-01T01:47:23", -8294393557, 2),
    ("3744-10-27T01:08:05", 56007940085, 2),
    ("1503-03-25T21:15:04", -14729913896, 3),
    ("7273-06-06T22:25:30", 167360163930, 2),
    ("4093-07-27T14:54:07", 67013448847, 1),
    ("9540-06-30T05:49:13", 238901723353, 7),
    ("1011-06-30T20:25:10", -30247529690, 7),
    ("9912-11-21T10:55:43", 250653351343, 4),
    ("1082-09-13T18:06:33", -28000446807, 3),
    ("0871-08-08T17:04:20", -34662063340, 6),
    ("3944-09-24T10:54:04", 62316471244, 7),
    ("9670-08-03T18:45:04", 243007152304, 7),
    ("2431-07-30T06:46:35", 14565941195, 3),
    ("7253-10-29T20:18:30", 166741532310, 3),
    ("9411-09-06T13:31:16", 234836717476, 5),
    ("9952-06-27T04:00:00", 251902929600, 5),
    ("9706-03-27T20:36:08", 244132000568, 6),
    ("1794-12-04T11:05:47", -5524808053, 4),
    ("3354-05-30T00:45:59", 43687730759, 4),
    ("1684-11-28T05:13:39", -8996553981, 2),
    ("9808-11-24T16:05:11", 247371725111, 4),
    ("8603-06-20T05:59:59", 209331928799, 1),
    ("9348-07-19T04:49:24", 232844474964, 5),
    ("8073-10-12T05:58:07", 192616725487, 4),
  ]

  @Test func textSecondsAndFieldsAgree() throws {
    for row in Self.table {
      let moment = try #require(Moment(row.text))
      #expect(moment.seconds == row.seconds, "\(row.text)")
      #expect(moment.weekday == row.weekday, "\(row.text)")
      let rebuilt = Moment(
        year: moment.year, month: moment.month, day: moment.day, hour: moment.hour,
        minute: moment.minute, second: moment.second)
      #expect(rebuilt == moment)
      #expect(Moment(moment.description) == moment)
      #expect(row.text.hasPrefix(moment.description.prefix(10)))
    }
  }

  @Test func everyDayFollowsTheOneBefore() {
    var (year, month, day) = (1, 1, 1)
    let first = Moment(year: 1).seconds / 86400
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    // Two cycles of 400 years.
    for index in 0..<300_000 {
      let moment = Moment(seconds: (first + Double(index)) * 86400)
      guard moment.year == year, moment.month == month, moment.day == day else {
        Issue.record("day \(index): \(moment) is not \(year)-\(month)-\(day)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      day += 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func fieldsOutOfRangeAreCarried() {
    #expect(Moment(year: 2023, month: 13) == Moment(year: 2024))
    #expect(Moment(year: 2024, month: 3, day: 0) == Moment("2024-02-29"))
    #expect(Moment(year: 2024, month: -1) == Moment("2023-11-01"))
    #expect(Moment(year: 2024, hour: 25, minute: -60) == Moment(year: 2024, month: 1, day: 2))
    #expect(Moment(year: 0, month: 12, day: 31).seconds == Moment(year: 1).seconds - 86400)
    for bad in [Double.nan, .infinity, -.infinity, 1e300] {
      #expect((1...12).contains(Moment(seconds: bad).month))
    }
    #expect(Moment(year: .max, month: .min, day: .max).seconds.isFinite)
  }

  @Test func textAfterISO8601IsRead() {
    #expect(Moment("2024") == Moment(year: 2024))
    #expect(Moment("2024-03") == Moment(year: 2024, month: 3))
    #expect(Moment("2024-03-01T12:30") == Moment("2024-03-01 12:30:00Z"))
    #expect(Moment("2024-03-01T12:30:15.25Z")?.second == 15.25)
    #expect(Moment("2024-03-01T01:30+02:00") == Moment("2024-02-29T23:30"))
    #expect(Moment("2024-03-01T01:30-0530") == Moment("2024-03-01T07:00"))
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-13", "2024-00", "2023-02-29", "2024-02-30", "2024-03-01T", "x",
    "2024-03-01T24:00", "2024-03-01T12:60", "2024-03-01T12:30:61", "2024-03-01T12:30:15.",
    "2024-03-01T12:30 ", "2024-03-01T12:30+2", "２０２４", "2024-03-01T12:30:15.5e3",
  ]) func otherTextIsNot(_ text: String) {
    #expect(Moment(text) == nil)
  }
}
