import Nabla

/// Colour maps and the ways values are spaced along them.
struct Colors: Chapter {
  static let title = "Colours"
  static let number = "9"
  static let summary = "Colour maps, and how values are spaced along them."

  func body() throws -> [LocatedBlock] {
    Cell("Colour maps") {
      let maps: [ColorMap] = [
        .viridis, .magma, .inferno, .plasma, .cividis, .grays, .blueRed, .purpleGreen, .phase,
      ]
      Figure("colors-maps", caption: "All colour maps.", width: 380, aspect: 1.3, columns: 3) {
        for map in maps {
          Axes(title: map.name) {
            Heatmap(x: 0...1, y: 0...0.3, columns: 256, rows: 1) { x, _ in x }.colorMap(map)
          }
          .yTicks(.none)
        }
      }
    }
    Cell("An angle as a colour") {
      Figure("colors-phase", caption: "The phase of $z^2 - 1$.", width: 340, aspect: 1.15) {
        Axes(x: "real part", y: "imaginary part") {
          let (u, v) = (Expr("x**2 - y**2 - 1"), Expr("2*x*y"))
          Heatmap(2 * atan(v / (sqrt(u * u + v * v) + u)), x: -2...2, y: -2...2)
            .colorMap(.phase).colorRange(-3.1416...3.1416)
        }
        .equalAspect().colorbar()
      }
    }
    Cell("A colorbar below") {
      Figure("colors-below", caption: "A bar that lies flat.", width: 360, aspect: 1.2) {
        Axes(x: "x", y: "y") {
          Heatmap(Expr("sin(x)*cos(y)"), x: 0...6.28, y: 0...4)
        }
        .colorbar("height", at: .bottom)
      }
    }
    Cell("One colorbar for all panels, above them") {
      Figure("colors-shared", caption: "Colours that compare.", width: 380, aspect: 1.8) {
        for power in 1...2 {
          Axes(title: "$x^\(power) + y$") {
            Heatmap(Expr("x**\(power) + y"), x: -1...1, y: -1...1).colorRange(-1.5...1.5)
          }
        }
      }
      .colorbar("value", at: .top).sharedY()
    }
    Cell("Norms") {
      let norms: [(String, ColorNorm)] = [
        ("linear", .linear), ("power", .power(0.4)), ("centred at 2", .centered(at: 2)),
        ("symmetric log", .symmetricLog(linear: 0.1)),
      ]
      Figure("colors-norms", caption: "Four norms.", width: 380, aspect: 1.1, columns: 2) {
        for (name, norm) in norms {
          Axes(title: name) {
            Heatmap(x: -3...3, y: -2...2, columns: 120, rows: 80) { x, y in x * x * x / 3 + y }
              .colorMap(.blueRed).norm(norm)
          }
          .colorbar()
        }
      }
    }
  }
}
