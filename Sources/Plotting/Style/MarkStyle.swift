public import Scene

/// What an author may say about the looks of a mark; `nil` leaves it to the mark.
public struct MarkStyle: Sendable, Hashable {
  /// The name in the legend.
  public var label: String?
  /// The ink.
  public var color: ThemedColor?
  /// The width of lines in points.
  public var width: Double?
  /// The rhythm of lines.
  public var dash: Dash?
  /// The shape of data points.
  public var marker: Marker?
  /// The diameter of data points in points.
  public var size: Double?
  /// The opacity of fills, from 0 to 1.
  public var opacity: Double?

  /// Creates a style that says nothing.
  public init() {}

  /// The stroke that the style asks for.
  ///
  /// - Parameter dash: the rhythm where the author asks for none; `nil` takes that of the series.
  public func stroke(
    _ context: MarkContext, width standard: Double = 1.75, dash: Dash? = nil
  ) -> Stroke {
    let width = self.width ?? standard
    let rhythm = self.dash ?? dash ?? context.theme.dash(color == nil ? context.seriesIndex : 0)
    return Stroke(
      color ?? context.color, width: width, cap: rhythm == .solid ? .round : .butt, join: .round,
      dash: rhythm.pattern(width: width))
  }
}

/// A mark whose looks an author can change; each modifier returns a changed copy.
public protocol Styled {
  /// What the author said about its looks.
  var style: MarkStyle { get set }
}

extension Styled {
  private func with(_ change: (inout MarkStyle) -> Void) -> Self {
    var copy = self
    change(&copy.style)
    return copy
  }

  /// Names the mark in the legend; `$…$` is mathematics, `nil` keeps it out.
  public func label(_ text: String?) -> Self { with { $0.label = text } }
  /// Sets the ink.
  public func color(_ color: ThemedColor) -> Self { with { $0.color = color } }
  /// Sets the ink and optionally the width and rhythm of lines.
  public func stroke(_ color: ThemedColor, width: Double? = nil, dash: Dash? = nil) -> Self {
    with {
      $0.color = color
      $0.width = width ?? $0.width
      $0.dash = dash ?? $0.dash
    }
  }
  /// Sets the width of lines in points.
  public func width(_ points: Double) -> Self { with { $0.width = points } }
  /// Breaks lines into dashes, or into another rhythm.
  public func dashed(_ dash: Dash = .dashed) -> Self { with { $0.dash = dash } }
  /// Sets the shape of data points.
  public func marker(_ marker: Marker) -> Self { with { $0.marker = marker } }
  /// Sets the diameter of data points in points.
  public func size(_ points: Double) -> Self { with { $0.size = points } }
  /// Sets the opacity of fills.
  public func opacity(_ opacity: Double) -> Self { with { $0.opacity = opacity } }
}
