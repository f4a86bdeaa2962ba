import Plotting
import Testing

/// Ticks of dates stand at round dates and say what is new.
@Suite struct DateTickTests {
  static func ticks(_ from: String, _ to: String, _ target: Double = 5) throws -> [Tick] {
    let low = try #require(Moment(from)).seconds
    let high = try #require(Moment(to)).seconds
    var search = TickSearch(.linear, domain: low...high, target: target)
    search.rule = .dates
    return search.ticks { _ in true }.major
  }

  static func labels(_ from: String, _ to: String, _ target: Double = 5) throws -> [String] {
    try ticks(from, to, target).map(\.label)
  }

  @Test func labelsSayWhatIsNew() throws {
    #expect(
      try Self.labels("2019-11-05", "2024-03-01") == ["2020", "2021", "2022", "2023", "2024"])
    #expect(
      try Self.labels("2023-10-20", "2024-03-10") == [
        "Nov\n2023", "Dec", "Jan\n2024", "Feb", "Mar",
      ])
    #expect(
      try Self.labels("2024-02-26", "2024-03-02", 6) == [
        "26\nFeb 2024", "27", "28", "29", "1\nMar 2024", "2",
      ])
    #expect(
      try Self.labels("2024-02-28T18:00", "2024-02-29T06:00") == [
        "18:00\n28 Feb 2024", "21:00", "00:00\n29 Feb 2024", "03:00", "06:00",
      ])
    #expect(
      try Self.labels("2024-02-29T23:59:58", "2024-03-01T00:00:01", 4) == [
        "23:59:58\n29 Feb 2024", "23:59:59", "00:00:00\n1 Mar 2024", "00:00:01",
      ])
    #expect(
      try Self.labels("2024-02-29T12:30:01", "2024-02-29T12:30:02", 3) == [
        "1.0\u{2009}s\n29 Feb 2024, 12:30", "1.5\u{2009}s", "2.0\u{2009}s",
      ])
    #expect(try Self.labels("0001", "9999", 6).last == "8000")
  }

  @Test func weeksBeginOnMondays() throws {
    let ticks = try Self.ticks("2024-01-01", "2024-02-10", 6)
    #expect(ticks.count == 6)
    #expect(ticks.allSatisfy { Moment(seconds: $0.value).weekday == 1 })
  }

  @Test func everySpanHasTicksInside() throws {
    var span = 1e-3
    while span < 3e11 {
      for start in [-62_135_596_800.0, -1e9, 0, 951_782_000.5, 1.7e9] {
        var search = TickSearch(.linear, domain: start...(start + span), target: 5)
        search.rule = .dates
        let ticks = search.ticks { _ in true }.major
        #expect((2...14).contains(ticks.count), "\(span) from \(start)")
        for tick in ticks {
          #expect(tick.value >= start - 1e-3 * span && tick.value <= start + 1.001 * span)
        }
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
      }
      span *= 1.9
    }
  }

  @Test func uprightAxesSayItInOneLine() throws {
    var search = TickSearch(.linear, domain: 0...864_000, target: 3)
    search.rule = .dates
    search.isTwoLined = false
    let labels = search.ticks { _ in true }.major.map(\.label)
    #expect(labels.first == "5 Jan 1970" || labels.first == "1 Jan 1970")
    #expect(!labels.joined().contains("\n"))
  }
}
