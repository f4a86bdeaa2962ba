extension Moment: LosslessStringConvertible {
  /// Reads a moment from text after ISO 8601.
  ///
  /// Forms are "2024", "2024-03", "2024-03-01", and the last followed by "T" or a space and
  /// "12:30", "12:30:15" or "12:30:15.25", with nothing, "Z" or a zone like "+02:00" at the end;
  /// `nil` for any other text, and for days and times that there are not.
  public init?(_ description: String) {
    var reader = Reader(description.utf8)
    guard let year = reader.number(digits: 4) else { return nil }
    var fields = (month: 1, day: 1, hour: 0, minute: 0, second: 0.0)
    var zone = 0
    if reader.take("-") {
      guard let month = reader.number(digits: 2) else { return nil }
      fields.month = month
      if reader.take("-") {
        guard let day = reader.number(digits: 2) else { return nil }
        fields.day = day
        if reader.take("T") || reader.take(" ") {
          guard let time = reader.time(), let offset = reader.zone() else { return nil }
          (fields.hour, fields.minute, fields.second) = time
          zone = offset
        }
      }
    }
    guard reader.isAtEnd, (1...12).contains(fields.month), fields.day >= 1,
      fields.day <= CivilDate.length(year: year, month: fields.month), fields.hour < 24,
      fields.minute < 60, fields.second < 60
    else { return nil }
    self.init(
      year: year, month: fields.month, day: fields.day, hour: fields.hour,
      minute: fields.minute - zone, second: fields.second)
  }

  /// The moment after ISO 8601, with a time of day unless that is midnight: "2024-03-01T12:30:00Z".
  public var description: String {
    let size = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - size.count)) + size
    let date = "\(year < 0 ? "-" : "")\(padded)-\(Self.two(month))-\(Self.two(day))"
    guard hour != 0 || minute != 0 || second != 0 else { return date }
    let whole = Int(second)
    let part = second - Double(whole)
    let fraction = part == 0 ? "" : String("\(Double(Int(part * 1e6)) / 1e6)".dropFirst())
    return "\(date)T\(Self.two(hour)):\(Self.two(minute)):\(Self.two(whole))\(fraction)Z"
  }

  /// A number with at least two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The names of the months, three letters each.
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The year with a true minus sign.
  var yearText: String { year < 0 ? "\u{2212}\(year.magnitude)" : "\(year)" }
  /// The month and year: "Mar 2024".
  var monthText: String { "\(Self.months[month - 1]) \(yearText)" }
  /// The date as read: "1 Mar 2024".
  var dateText: String { "\(day) \(monthText)" }
  /// The time of day to the minute: "12:30".
  var timeText: String { "\(Self.two(hour)):\(Self.two(minute))" }

  /// The moment as read, as exact as a span of time asks for.
  func words(span: Double) -> String {
    span > 5e8 ? monthText : span > 5e5 ? dateText : "\(dateText) \(timeText)"
  }

  /// Takes characters off the start of a text.
  private struct Reader {
    var rest: ArraySlice<UInt8>

    init(_ text: String.UTF8View) {
      rest = ArraySlice(text)
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first.map(Unicode.Scalar.init) == character else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number(digits: Int) -> Int? {
      let taken = rest.prefix(digits)
      guard taken.count == digits, taken.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
      rest.removeFirst(digits)
      return taken.reduce(0) { 10 * $0 + Int($1) - 48 }
    }

    mutating func time() -> (Int, Int, Double)? {
      guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2) else {
        return nil
      }
      guard take(":") else { return (hour, minute, 0) }
      guard let second = number(digits: 2) else { return nil }
      guard take(".") else { return (hour, minute, Double(second)) }
      let digits = rest.prefix { $0 >= 48 && $0 <= 57 }
      let decimals = String(decoding: digits, as: UTF8.self)
      guard !digits.isEmpty, let exact = Double("\(second).\(decimals)") else { return nil }
      rest.removeFirst(digits.count)
      return (hour, minute, exact)
    }

    /// The minutes by which a zone is ahead; 0 when none is given.
    mutating func zone() -> Int? {
      if isAtEnd || take("Z") { return 0 }
      let sign = take("+") ? 1 : take("-") ? -1 : 0
      guard sign != 0, let hours = number(digits: 2), hours < 24 else { return nil }
      _ = take(":")
      guard let minutes = number(digits: 2), minutes < 60 else { return nil }
      return sign * (60 * hours + minutes)
    }
  }
}
