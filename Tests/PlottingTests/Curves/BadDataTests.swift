import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Marks of curves and lines with bad data: a sensible drawing or a problem with a cure.
@Suite struct BadDataTests {
  static let numbers: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, 1, -1, 1e300, -1e300, 1e-300, .leastNonzeroMagnitude,
    1.7e308, 3,
  ]

  /// Lists of points of every kind.
  static var lists: [[Point]] {
    var lists: [[Point]] = [[], [Point(1, 1)], [Point(.nan, .nan)], [Point(2, 2), Point(2, 2)]]
    lists.append((0..<40).map { Point(Double(40 - $0), 3) })
    for (index, a) in numbers.enumerated() {
      lists.append(
        numbers.indices.map { Point(a, numbers[($0 * 5 + index) % numbers.count]) })
      lists.append(
        numbers.indices.map { Point(numbers[($0 * 3 + index) % numbers.count], a) })
    }
    return lists
  }

  static let ranges: [ClosedRange<Double>] = [
    0...0, 0...1, -1e300...1e300, 1e-300...2e-300, -.infinity...1, 1e15...(1e15 + 1),
  ]

  static var marks: [any Mark] {
    var marks: [any Mark] = []
    for points in lists {
      let (x, y) = (points.map(\.x), points.map(\.y))
      marks +=
        [
          Line(points).arrows(2).marker(.disc), Step(points), Step(points, at: .mid), Stem(points),
          Stem(points, baseline: 1e300), Band(x: x, lower: y, upper: y.map { $0 + 1 }),
          Band(x: x, lower: y, upper: []), Polygon(points),
        ] as [any Mark]
    }
    for a in numbers {
      for b in [0, 1, -1e300, .nan] as [Double] {
        marks +=
          [
            HorizontalSpan(from: a, to: b), VerticalSpan(from: b, to: a), HorizontalLine(at: a),
            VerticalLine(at: b), SlopeLine(through: Point(a, b), slope: a),
            SlopeLine(through: Point(a, b), and: Point(b, a)),
            ArrowLine(from: Point(a, b), to: Point(b, a)),
          ] as [any Mark]
      }
    }
    return marks
  }

  @Test(arguments: [ScaleKind.linear, .log10]) func dataOfAnyKind(_ scale: ScaleKind) throws {
    try draw(Self.marks, scale)
  }

  private func draw(_ marks: [any Mark], _ scale: ScaleKind) throws {
    let frame = Rectangle(x: 40, y: 10, width: 200, height: 150)
    let typesetter = try Typesetter()
    for mark in marks {
      let context = MarkContext(xScale: scale, yScale: scale)
      do throws(MarkProblem) {
        let resolved = try mark.resolved(in: context)
        for bounds in [resolved.bounds, DataBounds(x: 1...10, y: 1...10)] {
          let (x, y) = (bounds.x ?? 1...10, bounds.y ?? 1...10)
          guard x.lowerBound < x.upperBound, y.lowerBound < y.upperBound else { continue }
          let canvas = PlotCanvas(
            frame: frame, x: AxisScale(scale, domain: x, start: frame.minX, end: frame.maxX),
            y: AxisScale(scale, domain: y, start: frame.maxY, end: frame.minY),
            typesetter: typesetter, theme: .standard)
          let drawing = try resolved.draw(canvas)
          for case .path(let shape) in drawing.items + drawing.symbols {
            let corners = shape.path.controlBounds
            #expect(corners.map { ($0.width + $0.height).isFinite } ?? true, "\(mark)")
          }
        }
        #expect(
          resolved.facts.allSatisfy { $0.values.allSatisfy { $0.numbers.allSatisfy(\.isFinite) } })
      } catch {
        #expect(!error.message.isEmpty && !error.cure.isEmpty)
      }
    }
  }

  @Test func labelsOfAnyKindAreSet() throws {
    let typesetter = try Typesetter()
    for label in ["", "<b>&\"'", "\u{202E}\u{0}x\u{7}", "👩‍👩‍👧", "a\nb", #"\$5"#] {
      let figure = Figure("f", caption: "c", width: 300) {
        Axes {
          Step([(0, 1), (1, 2)]).label(label)
          Stem([(0, 1), (1, 2)]).label(label)
          PolarCurve(Expr("t")).label(label)
          ImplicitCurve(Expr("x*y - 1"), x: 0.1...2, y: 0...2).label(label)
          VerticalSpan(0...1).label(label)
        }
      }
      #expect(try !figure.compile(with: typesetter).altText.isEmpty)
    }
  }
}
