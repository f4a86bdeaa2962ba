public import Geometry
internal import Scene
internal import Typesetting
private import RealModule

/// Words at a point, with one spot of them exactly there.
///
/// Words that would cover other words or the legend, or leave the frame, are moved to the nearest
/// free place within 40 points; where there is none they are left out and a fact says so.
public struct Text: Mark, Styled {
  /// The spot of the words that stands at the point.
  public enum Anchor: Sendable, Hashable, CaseIterable {
    /// The middle.
    case center
    /// The middle of the left edge: words stand to the right of the point.
    case left
    /// The middle of the right edge.
    case right
    /// The middle of the upper edge: words stand below the point.
    case top
    /// The middle of the lower edge.
    case bottom
    /// The upper left corner.
    case topLeft
    /// The upper right corner.
    case topRight
    /// The lower left corner.
    case bottomLeft
    /// The lower right corner.
    case bottomRight

    fileprivate var spot: TextAnchor {
      switch self {
      case .center: .center
      case .left: TextAnchor(.start, .middle)
      case .right: TextAnchor(.end, .middle)
      case .top: TextAnchor(.middle, .top)
      case .bottom: TextAnchor(.middle, .bottom)
      case .topLeft: TextAnchor(.start, .top)
      case .topRight: TextAnchor(.end, .top)
      case .bottomLeft: TextAnchor(.start, .bottom)
      case .bottomRight: TextAnchor(.end, .bottom)
      }
    }
  }

  /// The name in messages.
  public var kind: String { "text" }
  /// What the author said about its looks; the size is that of the letters.
  public var style = MarkStyle()
  /// The words; `$…$` is mathematics.
  public let text: String
  /// The point in data units.
  public let point: Point
  /// The spot of the words that stands at the point.
  public let anchor: Anchor
  /// The angle in degrees by which the words turn, counter-clockwise as seen.
  public let rotation: Double

  /// Creates words at a point.
  ///
  /// - Parameters:
  ///   - text: the words; `$…$` is mathematics.
  ///   - point: where they stand, in data units.
  ///   - anchor: the spot of the words that stands there.
  ///   - rotation: the angle in degrees, counter-clockwise.
  public init(
    _ text: String, at point: Point, anchor: Anchor = .center, rotation: Double = 0
  ) {
    self.text = text
    self.point = point
    self.anchor = anchor
    self.rotation = rotation
  }

  /// The words name the mark in messages.
  public var label: String? { text }

  /// Checks the point.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let point = try Checks.points([point], in: context)[0]
    guard rotation.isFinite else {
      throw MarkProblem("the angle of the words is not finite", cure: "give it in degrees")
    }
    return ResolvedMark(
      bounds: DataBounds(of: [point]),
      facts: ["“\(text)” is written at \(context.words(point))."], pass: .words
    ) { (canvas) throws(MarkProblem) in
      try drawn(at: canvas.position(of: point), on: canvas)
    }
  }

  private func drawn(at place: Point, on canvas: PlotCanvas) throws(MarkProblem) -> MarkDrawing {
    guard canvas.shows(place), !canvas.isDraft else { return MarkDrawing() }
    let box = try canvas.typesetter.measured(text, style: WordSpots.ink(style, canvas.theme))
    let angle = -rotation * Double.pi / 180
    for offset in WordSpots.spiral {
      let placed = box.placed(at: place + offset, anchor: anchor.spot, rotation: angle)
      if WordSpots.isFree(placed.bounds, on: canvas) { return MarkDrawing(texts: [placed]) }
    }
    return MarkDrawing(
      facts: [Fact("“\(text)” found no room.", kind: .labels, of: kind, [])])
  }
}
