import Nabla

/// Lines, steps, stems, bands and spans.
struct Lines: Chapter {
  static let title = "Lines"
  static let number = "2"
  static let summary = "Data in order: lines, steps, stems, bands, spans and reference lines."

  private static let days = (0...20).map { Double($0) }
  private static let values = days.map {
    3 + 2 * Double.sine($0 / 3) + 0.3 * Double.cosine(7 * $0)
  }

  func body() throws -> [LocatedBlock] {
    lines()
    areas()
  }

  private func lines() -> Section {
    Section("Lines, steps and stems") {
      let (days, values) = (Self.days, Self.values)
      Cell("A line with markers") {
        Figure("line-markers", caption: "Points in order.", width: 360, aspect: 1.4) {
          Axes(x: "day", y: "value") {
            Line(zip(days, values).map { ($0, $1) }).marker(.disc).label("measured")
          }
        }
      }
      Cell("A million points") {
        Figure("line-million", caption: "Drawn as what can be seen.", width: 360, aspect: 1.4) {
          Axes(x: "sample", y: "value") {
            Line(
              (0..<1_000_000).map { index in
                let t = Double(index) / 1e5
                return (
                  Double(index), Double.sine(t) + 0.4 * Double.sine(400 * t) * Double.cosine(t)
                )
              }
            ).width(1)
          }
        }
      }
      Cell("Steps") {
        Figure("line-steps", caption: "Levels that hold.", width: 360, aspect: 1.4) {
          Axes(x: "day", y: "value") {
            Step(zip(days, values).map { ($0, $1) }).label("post")
            Step(zip(days, values).map { ($0, $1 + 2) }, at: .mid).label("mid")
          }
        }
      }
      Cell("Stems") {
        Figure("line-stems", caption: "A sequence.", width: 360, aspect: 1.4) {
          Axes(x: "n", y: "$a_n$") {
            Stem(days.map { ($0, Double.cosine($0) * (1 - $0 / 25)) })
          }
        }
      }
    }
  }

  private func areas() -> Section {
    Section("Bands, spans and paths") {
      let (days, values) = (Self.days, Self.values)
      Cell("A band of uncertainty") {
        Figure("line-band", caption: "A line and its band.", width: 360, aspect: 1.4) {
          Axes(x: "day", y: "value") {
            Band(x: days, lower: values.map { $0 - 0.8 }, upper: values.map { $0 + 0.8 })
              .label("uncertainty")
            Line(zip(days, values).map { ($0, $1) }).color(.blue).label("mean")
          }
        }
      }
      Cell("Spans and reference lines") {
        Figure("line-spans", caption: "What to compare with.", width: 360, aspect: 1.4) {
          Axes(x: "day", y: "value") {
            VerticalSpan(5...9).label("holidays")
            HorizontalLine(at: 3).dashed().label("mean")
            SlopeLine(through: Point(0, 1), slope: 0.2).color(.red).label("trend")
            Line(zip(days, values).map { ($0, $1) }).color(.blue)
          }
        }
      }
      Cell("A path with arrows") {
        Figure("line-arrows", caption: "A direction.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Line([(0, 0), (1, 2), (3, 1), (4, 3)]).arrows(3)
          }
        }
      }
    }
  }
}
