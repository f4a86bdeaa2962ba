import Plotting
import Symbolics

/// The fields on which contour labels are judged.
enum LabelFields {
  /// An expression in x and y over x0...x1 and y0...y1.
  struct Field: Sendable, CustomStringConvertible {
    var text: String
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    var description: String { text }

    init(_ text: String, _ x0: Double, _ x1: Double, _ y0: Double, _ y1: Double) {
      (self.text, x, y) = (text, x0...x1, y0...y1)
    }

    /// The values at n × n nodes.
    func data(_ n: Int) -> GridData {
      GridData(sampling: FunctionOfTwo(Expr(text)), x: x, y: y, columns: n, rows: n)
    }
  }

  static let all: [Field] = [
    Field("x**2 + x*y + y**2", -3, 3, -3, 3),
    Field("(x**2 + y - 11)**2 + (x + y**2 - 7)**2", -5, 5, -5, 5),
    Field("sin(x)*cos(y)", -4, 4, -3, 3),
    Field("sin(2*x)*cos(2*y)", -3, 3, -3, 3),
    Field("(x**2 + y - 2)**2 + x", -3, 3, -3, 3),
    Field("x*y", -1, 1, -1, 1),
    Field("x**2 - y**2", -2, 2, -2, 2),
    Field("x**3 - 3*x*y**2", -2, 2, -2, 2),
    Field("cos(x)*cos(y)", -4, 4, -4, 4),
    Field("exp(-x**2 - y**2)", -2, 2, -2, 2),
    Field("x*exp(-x**2 - y**2)", -2, 2, -2, 2),
    Field("(1 - x)**2 + 100*(y - x**2)**2", -2, 2, -1, 3),
    Field(
      "3*(1 - x)**2*exp(-x**2 - (y + 1)**2) - 10*(x/5 - x**3 - y**5)*exp(-x**2 - y**2)"
        + " - exp(-(x + 1)**2 - y**2)/3", -3, 3, -3, 3),
    Field("sqrt(x**2 + y**2)", -5, 5, -5, 5),
    Field("x + y", -1, 1, -1, 1),
    Field("2*x - y", 0, 10, 0, 10),
    Field("x", -1, 1, -1, 1),
    Field("y**2", -1, 1, -1, 1),
    Field("x**4 + y**4", -2, 2, -2, 2),
    Field("x**4 - x**2 + y**2", -1.5, 1.5, -1, 1),
    Field("y**2 - x**3 + x", -2, 2, -2, 2),
    Field("x**3 + y**3 - 3*x*y", -2, 2.5, -2, 2.5),
    Field("exp(x)*sin(y)", -2, 1, -3, 3),
    Field("exp(x/2)*cos(y)", -3, 3, -5, 5),
    Field("sin(x + y)", -3, 3, -3, 3),
    Field("sin(x*y)", -2, 2, -2, 2),
    Field("sin(x**2 + y**2)", -2, 2, -2, 2),
    Field("cos(sqrt(x**2 + y**2 + 1))", -6, 6, -6, 6),
    Field("log(x**2 + y**2 + 1)", -4, 4, -4, 4),
    Field("log(1 + 5*x**2 + y**2)", -3, 3, -3, 3),
    Field("atan(x*y)", -4, 4, -4, 4),
    Field("x/(1 + x**2 + y**2)", -4, 4, -4, 4),
    Field("1/(1 + x**2 + 4*y**2)", -2, 2, -2, 2),
    Field("(x**2 + y**2)*exp(1 - x**2 - y**2)", -2.5, 2.5, -2.5, 2.5),
    Field("sin(x) + sin(y)", -5, 5, -5, 5),
    Field("sin(x) + y**2/4", -6, 6, -3, 3),
    Field("x*sin(y)", -4, 4, -4, 4),
    Field("x**2*y", -2, 2, -2, 2),
    Field("x**2*y - y**3/3", -2, 2, -2, 2),
    Field("100*x**2 + y**2", -1, 1, -10, 10),
    Field("1000000*(x**2 + 2*y**2)", -1, 1, -1, 1),
    Field("(x**2 + y**2)/1000000", -1, 1, -1, 1),
    Field("y**2/2 - cos(x)", -7, 7, -3, 3),
    Field("20 + x**2 + y**2 - 10*cos(2*x) - 10*cos(2*y)", -3, 3, -3, 3),
    Field("(x**2 - 1)**2 + y**2", -1.6, 1.6, -1, 1),
    Field("exp(-(x - 1)**2 - y**2) + exp(-(x + 1)**2 - y**2)", -3, 3, -2, 2),
    Field("exp(-(x - 1)**2 - y**2) - exp(-(x + 1)**2 - y**2)", -3, 3, -2, 2),
    Field("2.25*x + 40*y - x*y/8", 0, 100, 0, 8),
    Field("x**0.3*y**0.7", 0.1, 10, 0.1, 10),
    Field("sin(3*x)/(1 + y**2)", -2, 2, -3, 3),
  ]
}
