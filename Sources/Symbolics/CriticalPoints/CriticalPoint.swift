public import Calculus

/// A point where the gradient of a function vanishes.
public struct CriticalPoint: Sendable, Hashable {
  /// The point, in the order of the variables: the simplest decimal in the box.
  public var location: [Double]
  /// A box that holds it.
  ///
  /// A certified point's box holds no other critical point, and is a few units in the last place
  /// wide. Any other may hold more than one, and none unless ``proof`` says so.
  public var box: [Interval]
  /// An enclosure of the function's value there.
  public var value: Interval
  /// What the function does around it: degenerate where the signs of the eigenvalues could not be
  /// told from 0.
  public var kind: CriticalPointKind
  /// Enclosures of the eigenvalues of the Hessian, ascending.
  public var eigenvalues: [Interval]
  /// What the function does around it, as far as that is proved.
  ///
  /// Known also where the Hessian does not tell; nil where nothing is proved.
  public var shape: CriticalPointShape?
  /// What is proved about critical points in the box.
  public var proof: Proof
  /// Whether it lies on the boundary of the box that was searched, or cannot be told from it.
  public var isOnBoundary: Bool

  /// What is proved about critical points in a box.
  public enum Proof: String, Sendable, Hashable, CaseIterable {
    /// There is exactly one.
    case unique
    /// There is at least one.
    case exists
    /// Nothing.
    case nothing
  }

  /// Whether it is proved that there is exactly one critical point in the box.
  public var isCertified: Bool { proof == .unique }
}

/// All critical points of a function in a box, and what could not be decided.
public struct CriticalPoints: Sendable, Hashable {
  /// A part of the box where nothing was proved.
  public struct Unresolved: Sendable, Hashable {
    /// A box around the part.
    public var box: [Interval]
    /// Why nothing was proved.
    public var reason: Reason
  }

  /// Why it was not decided whether there are critical points.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The gradient vanishes everywhere, or the points are not isolated, or they are degenerate.
    /// (Points that a shared factor of the partial derivatives explains are ``CriticalPoints/curves``.)
    case notIsolated
    /// The function has a kink or a jump: its gradient is not continuous.
    case notDifferentiable
    /// The function or its gradient has no value in a part of it.
    case undefined
    /// The effort allowed was used up.
    case effort
  }

  /// The points, by their coordinates, the first one first.
  public var points: [CriticalPoint]
  /// Sets of critical points that are not isolated.
  public var curves: [CriticalCurve]
  /// The parts of the box that were not decided, by their coordinates.
  public var unresolved: [Unresolved]
  /// How many boxes were examined.
  public var boxCount: Int

  /// Whether it is proved that the points, and those of the curves, are all there are in the box.
  public var isComplete: Bool { unresolved.isEmpty && points.allSatisfy(\.isCertified) }

  /// The points of one kind.
  public func points(_ kind: CriticalPointKind) -> [CriticalPoint] {
    points.filter { $0.kind == kind }
  }
}

extension CriticalPoints: CustomStringConvertible {
  /// How many there are of which kind and what is proved:
  /// `9 critical points, proved: 4 minima, 1 maximum, 4 saddles`.
  public var description: String {
    let kinds = CriticalPointKind.allCases.flatMap { counted($0) }
    let count = points.count == 1 ? "1 critical point" : "\(points.count) critical points"
    let list = kinds.isEmpty ? "" : ": " + kinds.joined(separator: ", ")
    let sets =
      curves.isEmpty
      ? "" : "; critical wherever " + curves.map(\.description).joined(separator: " or ")
    if isComplete { return count + ", proved" + list + sets }
    let parts = unresolved.count == 1 ? "1 part" : "\(unresolved.count) parts"
    let open = unresolved.isEmpty ? "" : "; \(parts) of the box not resolved"
    return count + ", not proved to be all" + list + sets + open
  }

  /// How many points there are of a kind; of degenerate ones by what is known of them.
  private func counted(_ kind: CriticalPointKind) -> [String] {
    let all = points(kind)
    guard kind == .degenerate else { return all.isEmpty ? [] : [kind.counted(all.count)] }
    var shapes: [CriticalPointShape?] = []
    for point in all where !shapes.contains(point.shape) { shapes.append(point.shape) }
    return shapes.map { shape in
      let count = all.filter { $0.shape == shape }.count
      return kind.counted(count) + (shape.map { " (\($0))" } ?? "")
    }
  }
}

extension CriticalPoints.Reason {
  /// The reason in words.
  public var summary: String {
    switch self {
    case .notIsolated: "critical points here are degenerate or not isolated"
    case .notDifferentiable: "the function has a kink or a jump here"
    case .undefined: "the function or its gradient is not defined on all of it"
    case .effort: "the effort allowed was used up"
    }
  }
}

extension CriticalPointKind {
  fileprivate func counted(_ count: Int) -> String {
    switch self {
    case .minimum: count == 1 ? "1 minimum" : "\(count) minima"
    case .maximum: count == 1 ? "1 maximum" : "\(count) maxima"
    case .saddle: count == 1 ? "1 saddle" : "\(count) saddles"
    case .degenerate: "\(count) degenerate"
    }
  }
}
