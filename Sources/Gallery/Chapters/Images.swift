import Nabla

/// Heat maps, images and colour meshes.
struct Images: Chapter {
  static let title = "Images"
  static let number = "8"
  static let summary = "Cells and pixels, each exactly one colour."

  func body() throws -> [LocatedBlock] {
    cells()
    pixels()
  }

  private func cells() -> Section {
    Section("Cells") {
      Cell("A matrix with names and values") {
        let table = [[1, 0.62, -0.31], [0.62, 1, 0.08], [-0.31, 0.08, 1]]
        Figure("images-correlation", caption: "Correlations.", width: 340, aspect: 1.2) {
          Axes {
            Heatmap(
              table, rows: ["height", "weight", "age"], columns: ["height", "weight", "age"]
            )
            .colorMap(.blueRed).colorRange(-1...1).annotated(.fixed(2)).gridLines()
          }
          .colorbar()
        }
      }
      Cell("A function, cell by cell") {
        Figure("images-function", caption: "A product of waves.", width: 360, aspect: 1.3) {
          Axes(x: "$x$", y: "$y$") {
            Heatmap(Expr("sin(x)*cos(y)"), x: -4...4, y: -3...3).colorMap(.purpleGreen).centered()
          }
          .equalAspect().colorbar()
        }
      }
      Cell("Cells of different sizes") {
        let edges = [0, 0.3, 1, 1.8, 4]
        Figure("images-mesh", caption: "Cells between given edges.", width: 360, aspect: 1.3) {
          Axes {
            ColorMesh(
              x: edges, y: [0, 1, 3, 3.5], [[1, 2, 3, 4], [2, .nan, 5, 6], [4, 6, 8, 12]]
            )
            .banded(6)
          }
          .colorbar("bands")
        }
      }
      Cell("Logarithmic colours") {
        Figure("images-log", caption: "A peak over five decades.", width: 360, aspect: 1.3) {
          Axes {
            Heatmap(x: -3...3, y: -3...3, columns: 60, rows: 60) { x, y in
              1 / (1e-4 + x * x + y * y)
            }
            .norm(.log).colorMap(.magma).colorRange(0.1...1000)
          }
          .equalAspect().colorbar()
        }
      }
    }
  }

  private func pixels() -> Section {
    Section("Pixels and patterns") {
      Cell("Pixels") {
        let pixels = (0..<16).flatMap { row in
          (0..<24).flatMap { [UInt8($0 * 10), UInt8(row * 15), UInt8(160)] }
        }
        Figure("images-pixels", caption: "An image of 24 × 16 pixels.", width: 340, aspect: 1.4) {
          Axes { Image(width: 24, height: 16, pixels: pixels) }.equalAspect()
        }
      }
      Cell("The pattern of a matrix") {
        let matrix = (0..<20).map { row in
          (0..<20).map { abs(row - $0) <= 1 || (row + $0) % 9 == 0 ? 1.0 : 0 }
        }
        Figure("images-spy", caption: "Entries that are not zero.", width: 320, aspect: 1.05) {
          Axes { Spy(matrix) }.equalAspect()
        }
      }
    }
  }
}
