import Calculus
import Symbolics

/// Critical points as `nabla critical` prints them.
struct CriticalAnswer: Sendable {
  private let found: CriticalPoints
  private let names: [String]

  /// Creates an answer about symbols in the order of the points' coordinates.
  init(_ found: CriticalPoints, names: [String]) {
    self.found = found
    self.names = names
  }

  /// What people read: how many there are, then each point, then what was not decided.
  var lines: [String] {
    let points = found.points.map { point in
      let place = zip(names, point.location).map { "\($0)=\(ValueTree.text($1))" }
      let shape = point.kind == .degenerate ? point.shape.map { " (\($0))" } ?? "" : ""
      let doubt = point.isCertified ? "" : " (\(Self.words(point.proof)))"
      return "\(point.kind.rawValue)\(shape) at \(place.joined(separator: ",")) with value "
        + "\(ValueTree.text(point.value.simplest))\(doubt)"
    }
    let open = found.unresolved.map { part in
      let place = zip(names, part.box).map { name, side in
        "\(name)=\(ValueTree.text(side.lower)):\(ValueTree.text(side.upper))"
      }
      return "not resolved over \(place.joined(separator: ",")): \(part.reason.summary)"
    }
    return [found.description] + points + open
  }

  /// What programs read.
  var json: JSONValue {
    .object([
      JSONValue.Member(name: "complete", value: .bool(found.isComplete)),
      JSONValue.Member(name: "points", value: .array(found.points.map(object))),
      JSONValue.Member(
        name: "curves", value: .array(found.curves.map { .string($0.description) })),
      JSONValue.Member(
        name: "unresolved",
        value: .array(
          found.unresolved.map { part in
            .object([
              JSONValue.Member(name: "box", value: box(part.box)),
              JSONValue.Member(name: "reason", value: .string(part.reason.rawValue)),
            ])
          })),
    ])
  }

  private func object(_ point: CriticalPoint) -> JSONValue {
    let place = zip(names, point.location).map {
      JSONValue.Member(name: $0, value: .double($1))
    }
    return .object([
      JSONValue.Member(name: "kind", value: .string(point.kind.rawValue)),
      JSONValue.Member(
        name: "shape", value: point.shape.map { .string($0.description) } ?? .null),
      JSONValue.Member(name: "at", value: .object(place)),
      JSONValue.Member(name: "box", value: box(point.box)),
      JSONValue.Member(name: "value", value: pair(point.value)),
      JSONValue.Member(name: "eigenvalues", value: .array(point.eigenvalues.map(pair))),
      JSONValue.Member(name: "proof", value: .string(point.proof.rawValue)),
      JSONValue.Member(name: "boundary", value: .bool(point.isOnBoundary)),
    ])
  }

  private func box(_ sides: [Interval]) -> JSONValue {
    .object(zip(names, sides).map { JSONValue.Member(name: $0, value: pair($1)) })
  }

  private func pair(_ side: Interval) -> JSONValue {
    .array([.double(side.lower), .double(side.upper)])
  }

  private static func words(_ proof: CriticalPoint.Proof) -> String {
    switch proof {
    case .unique: "proved"
    case .exists: "there is one, perhaps more"
    case .nothing: "not proved"
    }
  }
}
