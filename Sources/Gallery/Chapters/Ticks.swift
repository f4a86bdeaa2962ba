import Nabla

/// The marked values of axes and how they are written.
struct Ticks: Chapter {
  static let title = "Ticks"
  static let number = "13"
  static let summary = "Which values of an axis are marked, and how they are written."

  func body() throws -> [LocatedBlock] {
    numbers + angles + dates
  }

  @BlockBuilder private var numbers: [LocatedBlock] {
    Cell("A number that all ticks share") {
      Figure("ticks-offset", caption: "Far from zero.", width: 360, aspect: 1.6) {
        Axes(x: "frequency in Hz", y: "counts") {
          Line([(1_000_000_000, 0), (1_000_000_000.2, 52_000), (1_000_000_000.5, 81_000)])
        }
      }
    }
    Cell("Per cent, and a unit") {
      Figure("ticks-formats", caption: "Two formats.", width: 360, aspect: 1.6) {
        Axes(y: "share") {
          Curve(Expr("1 - exp(-x/4)"), over: 0...20)
        }
        .xFormat(.unit("ms"))
        .yFormat(.percent)
      }
    }
    Cell("Prefixes of the International System") {
      Figure("ticks-prefixes", caption: "Volts and watts.", width: 360, aspect: 1.6) {
        Axes(x: "voltage", y: "power") {
          Curve(Expr("x**2 / 50"), over: 0...12_000)
        }
        .xFormat(.prefixed("V"))
        .yFormat(.prefixed("W"))
      }
    }
    Cell("Values and labels of one's own") {
      Figure("ticks-own", caption: "Named places.", width: 360, aspect: 1.6) {
        Axes(x: "x", y: "y") {
          Curve(Expr("exp(-x**2 / 2)"), over: -3.5...3.5)
        }
        .xTicks(
          at: [-2, -1, 0, 1, 2],
          labels: ["$-2\\sigma$", "$-\\sigma$", "$\\mu$", "$\\sigma$", "$2\\sigma$"]
        )
        .yTicks(.every(0.25))
      }
    }
    Cell("Small ticks and their grid") {
      Figure("ticks-minor", caption: "Small ticks.", width: 360, aspect: 1.6) {
        Axes(x: "x", y: "y") {
          Curve(Expr("x*sin(x)"), over: 0...10)
        }
        .xMinorTicks().yMinorTicks().minorGrid()
      }
    }
  }

  @BlockBuilder private var angles: [LocatedBlock] {
    Cell("Multiples of $\\pi$") {
      Figure("ticks-pi", caption: "A sine.", width: 360, aspect: 1.6) {
        Axes(x: "$t$", y: "$\\sin t$") {
          Curve(Expr("sin(t)"), over: 0...6.283185307179586)
        }
        .xTicks(.pi)
      }
    }
    Cell("Degrees and minutes of arc") {
      Figure("ticks-degrees", caption: "A declination.", width: 360, aspect: 1.6) {
        Axes(x: "right ascension", y: "declination") {
          Line([(83.1, -5.9), (83.6, -5.3), (84.05, -1.2), (85.2, -1.95)]).marker(.disc)
        }
        .xTicks(.degrees).yTicks(.degrees)
      }
    }
  }

  @BlockBuilder private var dates: [LocatedBlock] {
    Cell("Dates") {
      Figure("ticks-dates", caption: "A winter.", width: 360, aspect: 1.6) {
        Axes(y: "temperature in °C") {
          Line(
            (0..<120).map { day in
              let date = Moment(year: 2023, month: 11, day: 10 + day)
              return Point(date, 6 - 8 * sin(Double(day) / 38) + 3 * sin(Double(day * day)))
            })
        }
        .xTicks(.dates)
      }
    }
    Cell("Times of day") {
      Figure("ticks-times", caption: "A night.", width: 360, aspect: 1.6) {
        Axes(y: "load") {
          Line(
            (0..<72).map { step in
              let time = Moment(year: 2024, month: 2, day: 28, hour: 18, minute: 10 * step)
              return Point(time, 1 + sin(Double(step) / 9) * sin(Double(step) / 31))
            })
        }
        .xTicks(.dates)
      }
    }
  }
}
