import Nabla

/// How the values of samples are spread.
struct Distributions: Chapter {
  static let title = "Distributions"
  static let number = "5"
  static let summary = "Histograms, boxes, violins, densities, strips and swarms."

  /// Bell-shaped numbers, the same every time.
  private static func bell(_ count: Int, mean: Double, deviation: Double, seed: UInt64) -> [Double]
  {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let sum = (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
      return mean + deviation * (sum - 6)
    }
  }
  private static let a = bell(120, mean: 5, deviation: 1, seed: 1)
  private static let b = bell(80, mean: 6, deviation: 1.6, seed: 2)
  private static let c = bell(100, mean: 4.4, deviation: 0.6, seed: 3) + [7.6, 8.2]

  func body() throws -> [LocatedBlock] {
    histograms()
    groups()
    comparisons()
  }

  private func histograms() -> Section {
    Section("Histograms and densities") {
      let (a, b, c) = (Self.a, Self.b, Self.c)
      Cell("A histogram finds round bins") {
        Figure("distributions-histogram", caption: "120 values.", width: 360, aspect: 1.4) {
          Axes(x: "value", y: "count") { Histogram(a) }
        }
      }
      Cell("Two samples in the same bins, as densities") {
        Figure("distributions-layered", caption: "Two samples.", width: 360, aspect: 1.4) {
          Axes(x: "value", y: "density") {
            Histogram(["first": a, "second": b]).measure(.density)
          }
        }
      }
      Cell("Two samples upon one another, in bins of a width") {
        Figure("distributions-stacked", caption: "Counts add up.", width: 360, aspect: 1.4) {
          Axes(x: "value", y: "count") {
            Histogram(["first": a, "second": b]).stacked().bins(.width(0.5))
          }
        }
      }
      Cell("Equal ratios on a logarithmic axis") {
        Figure("distributions-log", caption: "Values over three decades.", width: 360, aspect: 1.4)
        {
          Axes(x: "value", y: "count") { Histogram(b.map { exp($0) }) }.xScale(.log10)
        }
      }
      Cell("A cumulative histogram, and the exact distribution") {
        Figure("distributions-cumulative", caption: "Shares.", width: 360, aspect: 1.4) {
          Axes(x: "value", y: "share of values") {
            Histogram(a).measure(.probability).cumulative().outlined().label("histogram")
            ECDF(a).label("every value")
          }
        }
      }
      Cell("Densities, with every value below") {
        Figure("distributions-density", caption: "Three densities.", width: 360, aspect: 1.4) {
          Axes(x: "value", y: "density") {
            Density(a).filled().label("A")
            Density(b).filled().label("B")
            Density(c).filled().label("C")
            Rug(a)
          }
        }
      }
    }
  }

  private func groups() -> Section {
    Section("Groups beside one another") {
      let (a, b, c) = (Self.a, Self.b, Self.c)
      Cell("Boxes, with means") {
        Figure("distributions-boxes", caption: "Tukey's boxes.", width: 360, aspect: 1.4) {
          Axes(y: "value") { BoxPlot(["A": a, "B": b, "C": c]).means() }
        }
      }
      Cell("Notched boxes across the page") {
        Figure("distributions-notched", caption: "Do medians differ?", width: 360, aspect: 1.4) {
          Axes(x: "value") { BoxPlot(["A": a, "B": b, "C": c]).notched().horizontal() }
        }
      }
      Cell("Violins") {
        Figure("distributions-violins", caption: "Densities side by side.", width: 360, aspect: 1.4)
        {
          Axes(y: "value") { Violin(["A": a, "B": b, "C": c]) }
        }
      }
      Cell("Violins with quartiles") {
        Figure("distributions-quartiles", caption: "Quartiles as lines.", width: 360, aspect: 1.4) {
          Axes(x: "value") {
            Violin(["A": a, "B": b, "C": c]).inner(.quartiles).horizontal().color(.purple)
          }
        }
      }
      Cell("Every value, at random across its place") {
        Figure("distributions-strip", caption: "A strip plot.", width: 360, aspect: 1.4) {
          Axes(y: "value") { StripPlot(["A": a, "B": b, "C": c]).opacity(0.55) }
        }
      }
      Cell("Every value, none over another") {
        Figure("distributions-swarm", caption: "A swarm.", width: 360, aspect: 1.4) {
          Axes(y: "value") { Swarm(["A": a, "B": b, "C": c]).color(.green) }
        }
      }
    }
  }

  private func comparisons() -> Section {
    Section("Weights, and comparisons with theory") {
      let (a, b, c) = (Self.a, Self.b, Self.c)
      Cell("Values with weights") {
        Figure("distributions-weights", caption: "Tables of counts.", width: 360, aspect: 1.4) {
          Axes(x: "age", y: "share") {
            let ages = [5.0, 15, 25, 35, 45, 55, 65, 75, 85]
            let people = [7.9, 8.1, 9.6, 10.8, 10.1, 13.2, 10.4, 7.7, 5.5]
            Histogram(ages, weights: people).bins(.width(10)).measure(.density).opacity(0.4)
            Density(ages, weights: people).bandwidth(.fixed(6)).color(.red)
          }
        }
      }
      Cell("Are values normal?") {
        Figure("distributions-qq", caption: "Quantiles on quantiles.", width: 360, aspect: 1.3) {
          Axes(x: "normal quantiles", y: "value") { QQPlot(c) }
        }
      }
      Cell("Do two samples have one shape?") {
        Figure("distributions-qq2", caption: "Sample on sample.", width: 360, aspect: 1.3) {
          Axes(x: "first", y: "second") { QQPlot(b, against: a).line(.identity) }
        }
      }
    }
  }
}
