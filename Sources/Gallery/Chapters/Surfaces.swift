import Nabla

/// Graphs of functions of two variables in space.
struct Surfaces: Chapter {
  static let title = "Surfaces"
  static let number = "10"
  static let summary = "Graphs of functions of two variables in space, and what lies on them."

  func body() throws -> [LocatedBlock] {
    colours()
    together()
    levels()
    edges()
    legends()
    meshes()
  }

  private func colours() -> Section {
    Section("Colours") {
      Cell("A surface with a colorbar") {
        Figure("surface-height", caption: "Colours tell the height.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("sin(sqrt(x**2 + y**2))"), x: -5...5, y: -5...5)
          }
          .colorbar("height")
        }
      }
      Cell("A surface of one colour") {
        Figure("surface-solid", caption: "Light shows the shape.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("cos(x)*cos(y)"), x: -3...3, y: -3...3).color(.blue)
          }
        }
      }
      Cell("Coloured by another value") {
        Figure("surface-value", caption: "Colours tell the steepness.", width: 360, aspect: 1.3) {
          let f = Expr("exp(-x**2 - y**2)")
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(f, x: -2...2, y: -2...2)
              .colored(by: Expr("2*sqrt(x**2 + y**2)*exp(-x**2 - y**2)")).colorMap(.viridis)
          }
          .colorbar("steepness")
        }
      }
    }
  }

  private func together() -> Section {
    Section("Surfaces together") {
      Cell("Two surfaces that cross") {
        Figure("surface-crossing", caption: "A saddle and a bowl.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("x**2 - y**2"), x: -1...1, y: -1...1).color(.blue)
            Surface(Expr("x**2 + y**2 - 0.7"), x: -1...1, y: -1...1).color(.orange)
          }
        }
      }
      Cell("The tangent plane") {
        Figure("surface-tangent", caption: "A plane that touches.", width: 360, aspect: 1.3) {
          let f = Expr("2 - x**2 - y**2/2")
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(f, x: -1.5...1.5, y: -1.5...1.5).color(.blue)
            TangentPlane(to: f, at: Point(0.5, -0.5), reach: 0.8)
            Scatter3D([SpacePoint(0.5, -0.5, 1.625)]).color(.red)
          }
        }
      }
    }
  }

  private func levels() -> Section {
    Section("Contours and profiles") {
      Cell("Contours on the surface and on the floor") {
        Figure("surface-contours", caption: "Contours of peaks.", width: 360, aspect: 1.3) {
          let f = Expr("3*(1-x)**2*exp(-x**2-(y+1)**2) - 10*(x/5-x**3-y**5)*exp(-x**2-y**2)")
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(f, x: -3...3, y: -3...3).contours(levels: 12, on: [.surface, .floor])
          }
          .zLimits(-16...9)
        }
      }
      Cell("Profiles on the walls") {
        Figure("surface-profiles", caption: "Profiles of a ridge.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("exp(-x**2)*cos(y)"), x: -2...2, y: -2...2)
              .contours(levels: 8, on: [.floor, .wallX, .wallY])
          }
          .xLimits(-3...2).yLimits(-2...3).zLimits(-1...1)
        }
      }
    }
  }

  private func edges() -> Section {
    Section("Edges, limits and scales") {
      Cell("A domain with an edge") {
        Figure("surface-domain", caption: "Half a sphere.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("sqrt(1 - x**2 - y**2)"), x: -1...1, y: -1...1)
          }
          .equalAspect()
        }
      }
      Cell("Cut at limits") {
        Figure("surface-limits", caption: "A pole, cut off.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("1/(x**2 + y**2)"), x: -2...2, y: -2...2)
          }
          .zLimits(0...4)
        }
      }
      Cell("A logarithmic axis") {
        Figure("surface-log", caption: "Ten to the power of x y.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("10**(x*y)"), x: -2...2, y: -2...2).color(.green)
          }
          .zScale(.log10)
        }
      }
    }
  }

  private func legends() -> Section {
    Section("Legends and colorbars") {
      Cell("A legend") {
        Figure("surface-legend", caption: "Two planes and a line.", width: 360, aspect: 1.2) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("x"), x: -1...1, y: -1...1).color(.blue).label("$z = x$")
            Surface(Expr("y"), x: -1...1, y: -1...1).color(.orange).label("$z = y$")
            Curve3D([SpacePoint(-1, -1, -1), SpacePoint(1, 1, 1)]).color(.black).label("common")
          }
          .view(azimuth: -140)
        }
      }
      Cell("A colorbar below") {
        Figure("surface-colorbar", caption: "A bar that lies flat.", width: 360, aspect: 1.1) {
          Axes3D(x: "x", y: "y") { Surface(Expr("sin(x)*cos(y)"), x: -3...3, y: -3...3) }
            .colorbar("height", at: .bottom)
        }
      }
    }
  }

  private func meshes() -> Section {
    Section("Facets and wires") {
      Cell("Few facets, no mesh lines, from the front") {
        Figure("surface-facets", caption: "A parallel view.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Surface(Expr("x*y*(x**2 - y**2)"), x: -1...1, y: -1...1).mesh(false)
          }
          .facets(16).view(elevation: 25, azimuth: -70, perspective: false)
        }
      }
      Cell("A wireframe") {
        Figure("surface-wireframe", caption: "Lines in front hide others.", width: 360, aspect: 1.3)
        {
          Axes3D(x: "x", y: "y", z: "z") {
            Wireframe(Expr("sin(x)*cos(y)"), x: -3...3, y: -3...3)
          }
        }
      }
      Cell("A wireframe of glass") {
        Figure("surface-glass", caption: "Hidden lines are faint.", width: 360, aspect: 1.3) {
          Axes3D(x: "x", y: "y", z: "z") {
            Wireframe(Expr("sin(x)*cos(y)"), x: -3...3, y: -3...3).hiddenParts(.faint)
          }
        }
      }
    }
  }
}
