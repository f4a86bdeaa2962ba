/// What a function does around a critical point, whatever its Hessian tells.
public enum CriticalPointShape: Sendable, Hashable {
  /// It is nowhere smaller near the point.
  case minimum
  /// It is nowhere larger near the point.
  case maximum
  /// It rises over one side and falls over the other: x³, or x³ + y² in the plane.
  case inflection
  /// It rises and falls in turns: twice each around an ordinary saddle in the plane, three times
  /// around a monkey saddle. In three and more variables it takes larger and smaller values, and
  /// `falls` is nil; so it is where the turns could not be counted.
  case saddle(falls: Int?)

  /// The number of turns of the gradient on a way around the point in the plane (its Poincaré index).
  ///
  /// It is 1 at an extremum, 0 at an inflection, -1 at an ordinary saddle, -2 at a monkey saddle. Nil where
  /// the falls were not counted.
  public var planeIndex: Int? {
    switch self {
    case .minimum, .maximum: 1
    case .inflection: 0
    case .saddle(let falls): falls.map { 1 - $0 }
    }
  }
}

extension CriticalPointShape: CustomStringConvertible {
  /// `minimum`, `saddle`, `monkey saddle`, `saddle with 4 falls`.
  public var description: String {
    switch self {
    case .minimum: "minimum"
    case .maximum: "maximum"
    case .inflection: "inflection"
    case .saddle(falls: nil), .saddle(falls: 2): "saddle"
    case .saddle(falls: 3): "monkey saddle"
    case .saddle(let falls?): "saddle with \(falls) falls"
    }
  }
}
