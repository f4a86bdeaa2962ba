import Nabla

/// Curves, points, arrows and bodies in space.
struct Space: Chapter {
  static let title = "Space"
  static let number = "11"
  static let summary = "Parametric surfaces, bodies, curves, points and arrows in space."

  func body() throws -> [LocatedBlock] {
    bodies()
    meetings()
    lines()
    arrows()
    others()
  }

  private func bodies() -> Section {
    Section("Bodies") {
      Cell("A torus") {
        Figure("space-torus", caption: "A parametric surface.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            ParametricSurface(
              x: Expr("(2 + cos(v))*cos(u)"), y: Expr("(2 + cos(v))*sin(u)"), z: Expr("sin(v)"),
              over: 0...(2 * .pi), 0...(2 * .pi))
          }
          .equalAspect()
        }
      }
      Cell("Linked rings") {
        Figure("space-links", caption: "Each hides part of the other.", width: 360, aspect: 1.3) {
          Axes3D {
            ParametricSurface(
              x: Expr("(2 + cos(v)/2)*cos(u) - 1"), y: Expr("(2 + cos(v)/2)*sin(u)"),
              z: Expr("sin(v)/2"), over: 0...(2 * .pi), 0...(2 * .pi)
            ).color(.blue)
            ParametricSurface(
              x: Expr("(2 + cos(v)/2)*cos(u) + 1"), y: Expr("sin(v)/2"),
              z: Expr("(2 + cos(v)/2)*sin(u)"), over: 0...(2 * .pi), 0...(2 * .pi)
            ).color(.orange)
          }
          .equalAspect().view(elevation: 25, azimuth: -50)
        }
      }
      Cell("A Möbius band") {
        Figure("space-moebius", caption: "One side and one edge.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            ParametricSurface(
              x: Expr("(1 + v/2*cos(u/2))*cos(u)"), y: Expr("(1 + v/2*cos(u/2))*sin(u)"),
              z: Expr("v/2*sin(u/2)"), over: 0...(2 * .pi), -1...1)
          }
          .equalAspect()
        }
      }
    }
  }

  private func meetings() -> Section {
    Section("Surfaces and faces") {
      Cell("A sphere cut by the graph of a function") {
        Figure("space-mixed", caption: "A ball in a saddle.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("(x**2 - y**2)/2"), x: -1.5...1.5, y: -1.5...1.5).color(.blue)
            ParametricSurface(
              x: Expr("cos(u)*sin(v)"), y: Expr("sin(u)*sin(v)"), z: Expr("cos(v)"),
              over: 0...(2 * .pi), 0...Double.pi
            ).color(.orange)
          }
          .equalAspect()
        }
      }
      Cell("A body made of faces") {
        Figure("space-mesh", caption: "An octahedron.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            MeshSurface(
              vertices: [
                SpacePoint(1, 0, 0), SpacePoint(0, 1, 0), SpacePoint(-1, 0, 0),
                SpacePoint(0, -1, 0), SpacePoint(0, 0, 1), SpacePoint(0, 0, -1),
              ],
              faces: [
                [0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4], [1, 0, 5], [2, 1, 5], [3, 2, 5],
                [0, 3, 5],
              ]
            ).color(.green)
          }
          .equalAspect()
        }
      }
      Cell("Edges of a colour and a width") {
        Figure("space-edges", caption: "Six faces, six values.", width: 360, aspect: 1.3) {
          let ends = [0.0, 1.0]
          let corners = ends.flatMap { z in
            ends.flatMap { y in ends.map { x in SpacePoint(x, y, z) } }
          }
          Axes3D(x: "x", y: "y", z: "z") {
            MeshSurface(
              vertices: corners,
              faces: [
                [0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5],
              ]
            )
            .colored(by: [1, 2, 3, 4, 5, 6]).edges(.black, width: 1.5)
          }
          .xLimits(-0.5...1.5).yLimits(-0.5...1.5).zLimits(-0.5...1.5).equalAspect()
        }
      }
    }
  }

  private func lines() -> Section {
    Section("Lines and points") {
      Cell("A curve on a surface") {
        Figure("space-curve", caption: "Up and down a wave.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("cos(x)*cos(y)"), x: -3...3, y: -3...3).color(.gray)
            Curve3D(over: 0...(2 * .pi)) { t in
              let (x, y) = (2.5 * cos(t), 2.5 * sin(t))
              return SpacePoint(x, y, cos(x) * cos(y))
            }
            .color(.red)
          }
        }
      }
      Cell("A helix with its hidden parts") {
        Figure("space-helix", caption: "A line around a column.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            ParametricSurface(
              x: Expr("cos(u)"), y: Expr("sin(u)"), z: Expr("v"), over: 0...(2 * .pi), 0...4
            ).color(.gray).mesh(false)
            Curve3D(over: 0...25, samples: 400) { t in
              SpacePoint(1.2 * cos(t), 1.2 * sin(t), 0.16 * t)
            }
            .hiddenParts(.faint)
          }
        }
      }
      Cell("Points with stems, coloured by height") {
        Figure("space-points", caption: "A spiral of points.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Scatter3D(
              (0..<40).map { i in
                let t = Double(i) / 4
                return SpacePoint(cos(t), sin(t), t / 10)
              }
            ).coloredByHeight().stems()
          }
          .colorbar("height")
        }
      }
    }
  }

  private func arrows() -> Section {
    Section("Arrows") {
      Cell("A vector field") {
        Figure("space-arrows", caption: "A flow around an axis.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Quiver3D(x: -1...1, y: -1...1, z: 0...1, counts: (5, 5, 3)) { p in
              SpacePoint(-p.y, p.x, 0.3)
            }
            .coloredByLength()
          }
          .colorbar("speed")
        }
      }
      Cell("The normals of a surface") {
        Figure("space-normals", caption: "Normals of a bowl.", width: 360, aspect: 1.3) {
          let places = (-2...2).flatMap { i in (-2...2).map { (0.4 * Double(i), 0.4 * Double($0)) }
          }
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("(x**2 + y**2)/2"), x: -1...1, y: -1...1)
            Quiver3D(
              places.map { x, y in (SpacePoint(x, y, (x * x + y * y) / 2), SpacePoint(-x, -y, 1)) }
            ).scale(0.35).color(.red)
          }
          .equalAspect()
        }
      }
    }
  }

  private func others() -> Section {
    Section("Bars and words") {
      Cell("Bars") {
        Figure("space-bars", caption: "Counts on a grid.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "count") {
            Bars3D([[3, 5, 2, 1], [4, 8, 6, 2], [2, 6, 9, 4], [1, 2, 4, 7]])
          }
        }
      }
      Cell("Words at points") {
        Figure("space-words", caption: "Extrema with names.", width: 360, aspect: 1.3) {
          let f = Expr("x*exp(-x**2 - y**2)")
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(f, x: -2...2, y: -2...2)
            Text3D("maximum", at: SpacePoint(0.707, 0, 0.43))
            Text3D("minimum", at: SpacePoint(-0.707, 0, -0.43))
          }
        }
      }
    }
  }
}
