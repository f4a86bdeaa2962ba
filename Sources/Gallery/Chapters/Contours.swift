import Nabla

/// Lines and bands of equal values.
struct Contours: Chapter {
  static let title = "Contours"
  static let number = "6"
  static let summary = "Level lines and bands of functions, gridded data and scattered data."

  func body() throws -> [LocatedBlock] {
    lines()
    bands()
    data()
  }

  private func lines() -> Section {
    Section("Lines") {
      Cell("Level lines with their values") {
        Figure("contours-lines", caption: "Himmelblau's function.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Contour(
              Expr("(x**2 + y - 11)**2 + (x + y**2 - 7)**2"), x: -5...5, y: -5...5,
              levels: [5, 20, 50, 100, 150, 250])
          }
        }
      }
      Cell("One ink, negative levels dashed") {
        Figure("contours-dashed", caption: "A wave in one ink.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Contour(Expr("sin(x)*cos(y)"), x: -4...4, y: -3...3, levels: 7)
              .color(.ink).dashedNegatives()
          }
        }
      }
      Cell("A heavier line at every other level, values at some, with a unit") {
        Figure("contours-widths", caption: "Heights in metres.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Contour(Expr("100*exp(-x**2 - y**2/2)"), x: -2...2, y: -2...2, levels: 9)
              .widths([0.8, 1.6]).labels(at: [20, 40, 60, 80])
              .labelFormat(digits: 2, suffix: " m")
          }
        }
      }
      Cell("Values that read uphill, as on maps") {
        Figure("contours-uphill", caption: "A pass between hollows.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Contour(Expr("x**4 - x**2 + y**2"), x: -1.3...1.3, y: -1...1, levels: 8)
              .labelOrientation(.uphill)
          }
        }
      }
      Cell("Logarithmic levels, and a bar that shows the lines") {
        Figure("contours-log", caption: "Rosenbrock's function.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Contour(
              Expr("(1 - x)**2 + 100*(y - x**2)**2"), x: -2...2, y: -1...3, levels: .log(10))
          }.colorbar()
        }
      }
    }
  }

  private func bands() -> Section {
    Section("Bands") {
      Cell("Bands of colour") {
        Figure("contours-filled", caption: "Bands between round levels.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            FilledContour(Expr("x*exp(-x**2 - y**2)"), x: -2...2, y: -2...2, levels: .symmetric(9))
              .colorMap(.blueRed)
          }.colorbar()
        }
      }
      Cell("Only what lies between the levels") {
        Figure("contours-extend", caption: "Nothing beyond the levels.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            FilledContour(Expr("x**2 + y**2"), x: -2...2, y: -2...2, levels: [0.5, 1, 2, 3, 4])
              .extend(.neither)
          }.colorbar()
        }
      }
    }
  }

  private func data() -> Section {
    Section("Data") {
      Cell("Gridded data with a hole") {
        let places = (0..<24).map { Double($0) / 4 - 2.875 }
        let rows = places.map { y in
          places.map { x in x * x + y * y < 0.5 ? .nan : x * x - y * y + x * y }
        }
        let data = GridData(xs: places, ys: places, rows: rows)
        Figure("contours-grid", caption: "Values on a grid.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            FilledContour(data, levels: 9)
          }.colorbar()
        }
      }
      Cell("Scattered data") {
        let points = (0..<160).map { index in
          let (column, row) = (index * 61 % 160, index * 89 % 167)
          return Point(Double(column) / 40 - 2, Double(row) / 42 - 2)
        }
        Figure("contours-scattered", caption: "Values at points.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Contour(points: points, values: points.map { $0.x * $0.y + $0.x }, levels: 9)
            Scatter(points).size(2).color(.gray)
          }
        }
      }
    }
  }
}
