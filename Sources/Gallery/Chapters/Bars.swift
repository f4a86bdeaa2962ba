import Nabla

/// Bars and stacked areas.
struct BarCharts: Chapter {
  static let title = "Bars"
  static let number = "4"
  static let summary = "Values at places with names or numbers."

  func body() throws -> [LocatedBlock] {
    series()
    names()
    numbers()
  }

  private func series() -> Section {
    Section("Bars") {
      Cell("Bars with their values") {
        Figure("bars-values", caption: "Visits a day.", width: 360, aspect: 1.4) {
          Axes(y: "visits") {
            Bars(["Mon": 120, "Tue": 180, "Wed": 90, "Thu": 210, "Fri": 60]).valueLabels()
          }
        }
      }
      Cell("Across the page, in order, with errors") {
        Figure("bars-horizontal", caption: "Time of four methods.", width: 360, aspect: 1.4) {
          Axes(x: "time in ms") {
            Bars(["Newton": 12, "BFGS": 31, "Nelder–Mead": 87, "descent": 140])
              .errors([2, 4, 9, 16]).sorted(.ascending).horizontal()
          }
        }
      }
      Cell("Series beside one another") {
        Figure("bars-grouped", caption: "Three years.", width: 360, aspect: 1.4) {
          Axes(y: "sales") {
            Bars(
              ["Q1", "Q2", "Q3", "Q4"],
              series: ["2023": [3, 4, 2, 5], "2024": [4, 5, 3, 6], "2025": [2, 6, -1, 7]])
          }
        }
      }
      Cell("Series upon one another, on both sides of zero") {
        Figure("bars-stacked", caption: "Income and costs.", width: 360, aspect: 1.4) {
          Axes(y: "million") {
            Bars(
              ["Q1", "Q2", "Q3", "Q4"],
              series: [
                "goods": [3, 4, 2, 5], "services": [4, 5, 3, 6], "costs": [-2, -3, -1, -4],
              ]
            )
            .stacked().valueLabels()
          }
        }
      }
      Cell("Shares of the whole") {
        Figure("bars-normalized", caption: "Shares in percent.", width: 360, aspect: 1.4) {
          Axes(y: "percent") {
            Bars(["2015", "2020", "2025"], series: ["coal": [42, 24, 17], "wind": [12, 27, 33]])
              .normalized().valueLabels { "\(Int($0.rounded())) %" }
          }
        }
      }
    }
  }

  private func names() -> Section {
    Section("Long names") {
      Cell("Names turn where they have no room side by side") {
        Figure("bars-names", caption: "Areas in 1000 km².", width: 360, aspect: 1.4) {
          Axes(y: "area") {
            Bars([
              "Switzerland": 41.3, "Liechtenstein": 0.2, "Netherlands": 41.5, "Luxembourg": 2.6,
              "Belgium": 30.7, "Germany": 357.6,
            ])
          }
        }
      }
    }
  }

  private func numbers() -> Section {
    Section("At numbers") {
      Cell("Bars at numbers, on logarithmic axes") {
        Figure("bars-log", caption: "Time by size.", width: 360, aspect: 1.4) {
          Axes(x: "size", y: "time in ms") {
            Bars(at: [10, 100, 1000, 10_000], [0.2, 3, 40, 600])
          }
          .xScale(.log10).yScale(.log10)
        }
      }
      Cell("Areas upon one another") {
        Figure("bars-areas", caption: "Three sources over time.", width: 360, aspect: 1.4) {
          Axes(x: "year", y: "TWh") {
            StackedArea(
              [2000, 2005, 2010, 2015, 2020, 2025],
              series: [
                "water": [20, 21, 20, 22, 21, 20], "wind": [9, 27, 38, 80, 132, 140],
                "sun": [0, 1, 12, 38, 50, 75],
              ])
          }
        }
      }
    }
  }
}
