import Nabla

/// Points and what their symbols show.
struct ScatterCharts: Chapter {
  static let title = "Points"
  static let number = "3"
  static let summary =
    "Scatters with sizes, colours, names and errors, and what to do with many points."

  private static let length = (0..<60).map { 2 + Double($0 * 37 % 61) / 10 }
  private static let weight = length.enumerated().map { index, x in
    0.4 * x * x + Double(index * 53 % 47) / 12
  }
  private static let points = zip(length, weight).map { Point($0, $1) }

  /// Points of a bell-shaped cloud, the same every time.
  private static func cloud(_ count: Int) -> [Point] {
    var generator = SeededGenerator(seed: 7)
    func bell() -> Double {
      (0..<6).reduce(0.0) { sum, _ in sum + Double.random(in: -1...1, using: &generator) }
    }
    return (0..<count).map { _ in
      let x = bell()
      return Point(x, 0.6 * x + bell())
    }
  }

  func body() throws -> [LocatedBlock] {
    channels()
    many()
  }

  private func channels() -> Section {
    Section("Sizes, colours and errors") {
      let (length, weight, points) = (Self.length, Self.weight, Self.points)
      Cell("Points") {
        Figure("scatter-points", caption: "Length and weight.", width: 360, aspect: 1.4) {
          Axes(x: "length", y: "weight") { Scatter(points) }
        }
      }
      Cell("Size by a number: areas are true, the legend is round") {
        Figure("scatter-size", caption: "Area shows age.", width: 360, aspect: 1.4) {
          Axes(x: "length", y: "weight") {
            Scatter(points).size(by: length.map { ($0 - 1) * ($0 - 1) }, title: "age")
          }
        }
      }
      Cell("Colour by a number") {
        Figure("scatter-color", caption: "Colour shows weight per length.", width: 360, aspect: 1.4)
        {
          Axes(x: "length", y: "weight") {
            Scatter(points).size(7)
              .colored(by: zip(weight, length).map { $0 / $1 }, title: "weight per length")
          }
          .colorbar()
        }
      }
      Cell("Colour and marker by a name") {
        Figure("scatter-names", caption: "Three kinds.", width: 360, aspect: 1.4) {
          Axes(x: "length", y: "weight") {
            Scatter(points).size(6)
              .colored(by: length.map { $0 < 4 ? "short" : $0 < 6 ? "middling" : "long" })
          }
        }
      }
      Cell("Error bars, also where they meet zero on a logarithmic axis") {
        Figure("scatter-errors", caption: "Measured decay.", width: 360, aspect: 1.4) {
          Axes(x: "time", y: "rate") {
            Scatter([(0, 80), (1, 33), (2, 16), (3, 5), (4, 3)]).errors(y: [9, 6, 4, 3, 4])
          }
          .yScale(.log10)
        }
      }
      Cell("The line of best fit with its 95 % band") {
        Figure("scatter-fit", caption: "Weight grows with length.", width: 360, aspect: 1.4) {
          Axes(x: "length", y: "weight") {
            LinearFit(points).color(.red).label("least squares")
            Scatter(points).color(.blue)
          }
        }
      }
    }
  }

  private func many() -> Section {
    Section("Many points, and names") {
      let points = Self.points
      Cell("Five thousand points in about 60 KB") {
        Figure("scatter-many", caption: "Translucent points add up.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") { Scatter(Self.cloud(5000)).size(3).opacity(0.25) }
        }
      }
      Cell("Hexagons count points where there are too many to see") {
        Figure("scatter-hexbin", caption: "Points per hexagon.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") { HexBin(Self.cloud(20_000)) }.colorbar()
        }
      }
      Cell("Names that keep clear of one another") {
        Figure("scatter-labels", caption: "Rivers.", width: 360, aspect: 1.4) {
          let rivers = [
            (6650.0, 2.8), (6400, 209), (6300, 30), (5539, 12.4), (5410, 2.6), (3690, 8),
          ]
          Axes(x: "length in km", y: "discharge in 1000 m³/s") {
            Scatter(rivers)
            Labels(rivers, ["Nile", "Amazon", "Yangtze", "Ob", "Yellow River", "Volga"])
          }
          .yScale(.log10)
        }
      }
      Cell("Words where they are wanted") {
        Figure(
          "scatter-text", caption: "Words at a point and at an angle.", width: 360, aspect: 1.4
        ) {
          Axes(x: "x", y: "y") {
            Line([(0, 0), (10, 10)])
            Text("$y = x$", at: Point(5, 5.7), rotation: 33)
            Text("start", at: Point(0.3, 0), anchor: .left)
          }
        }
      }
    }
  }
}
