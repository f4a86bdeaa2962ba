import Nabla

/// The scales, sides and shapes of axes.
struct AxesChapter: Chapter {
  static let title = "Axes"
  static let number = "12"
  static let summary = "How data are spaced along axes, and where axes stand."

  func body() throws -> [LocatedBlock] {
    scales + places + seconds
  }

  @BlockBuilder private var scales: [LocatedBlock] {
    Cell("Logarithms along both axes") {
      Figure("axes-log", caption: "A power law.", width: 360, aspect: 1.6) {
        Axes(x: "distance", y: "force") {
          Curve(Expr("1 / x**2"), over: 0.1...1000)
        }
        .xScale(.log10).yScale(.log10)
      }
    }
    Cell("Logarithms of both signs") {
      Figure("axes-symlog", caption: "A cubic, far out.", width: 360, aspect: 1.6) {
        Axes(x: "x", y: "$x^3$") {
          Curve(Expr("x**3"), over: -100...100)
        }
        .xScale(.symlog(linear: 1)).yScale(.symlog(linear: 1))
      }
    }
    Cell("Square roots") {
      Figure("axes-root", caption: "Counts.", width: 360, aspect: 1.6) {
        Axes(x: "t", y: "count") {
          Curve(Expr("400 * exp(-t)"), over: 0...6)
        }
        .yScale(.squareRoot)
      }
    }
    Cell("An axis that runs down") {
      Figure("axes-reversed", caption: "Depth grows downwards.", width: 360, aspect: 1.6) {
        Axes(x: "temperature in °C", y: "depth in m") {
          Line([(18, 0), (17.6, 20), (11, 60), (7, 120), (5, 250)])
        }
        .yReversed()
      }
    }
  }

  @BlockBuilder private var places: [LocatedBlock] {
    Cell("Axes through the origin") {
      Figure("axes-origin", caption: "A cubic.", width: 360, aspect: 1.4) {
        Axes(x: "$x$", y: "$y$") {
          Curve(Expr("x**3 - 2*x"), over: -2.2...2.2)
        }
        .axesThroughOrigin()
      }
    }
    Cell("Lines on all sides, ticks inside") {
      Figure("axes-box", caption: "A frame.", width: 360, aspect: 1.6) {
        Axes(x: "x", y: "y") {
          Curve(Expr("cos(x) * exp(-x/5)"), over: 0...12)
        }
        .spines(.box).tickDirection(.inward).grid(false)
      }
    }
    Cell("Axes on the other sides") {
      Figure("axes-sides", caption: "Above and right.", width: 360, aspect: 1.6) {
        Axes(x: "x", y: "y") {
          Curve(Expr("sqrt(x)"), over: 0...9)
        }
        .xOnTop().yOnRight()
      }
    }
    Cell("A square frame") {
      Figure("axes-square", caption: "As high as wide.", width: 360, aspect: 1.2) {
        Axes(x: "x", y: "y") {
          Curve(Expr("x**2"), over: 0...1)
        }
        .aspect(1)
      }
    }
  }

  @BlockBuilder private var seconds: [LocatedBlock] {
    Cell("Two series with axes of their own") {
      Figure("axes-twin", caption: "Rain and warmth.", width: 360, aspect: 1.4) {
        Axes(x: "month", y: "rain in mm") {
          Line([(1, 42), (3, 38), (5, 61), (7, 78), (9, 55), (11, 47)]).color(.blue)
        }
        .yColor(.blue)
        .rightAxis(label: "warmth in °C", color: .red) {
          Line([(1, 1), (3, 6), (5, 14), (7, 19), (9, 15), (11, 6)]).color(.red)
        }
      }
    }
    Cell("A second unit") {
      Figure("axes-second-unit", caption: "Celsius and Fahrenheit.", width: 360, aspect: 1.4) {
        Axes(x: "temperature in °C", y: "pressure in hPa") {
          Curve(Expr("6.11 * exp(17.6*x / (x + 243))"), over: -10...40)
        }
        .secondaryX(
          label: "temperature in °F", forward: { 1.8 * $0 + 32 }, inverse: { ($0 - 32) / 1.8 })
      }
    }
  }
}
