/// Why a figure cannot be made: the place in the figure, what is wrong there, and a cure.
public struct FigureError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The id of the figure.
  public var figure: String
  /// The panel, by its title or its number from 1; `nil` when the whole figure is meant.
  public var panel: String?
  /// The mark, by its kind and label; `nil` when the whole panel is meant.
  public var mark: String?
  /// What is wrong.
  public var message: String
  /// What to do instead.
  public var cure: String

  /// Creates an error.
  public init(
    figure: String, panel: String? = nil, mark: String? = nil, message: String, cure: String
  ) {
    self.figure = figure
    self.panel = panel
    self.mark = mark
    self.message = message
    self.cure = cure
  }

  /// Place, message and cure in one sentence.
  public var description: String {
    let place = ["figure “\(figure)”", panel.map { "panel \($0)" }, mark].compactMap { $0 }
    return place.joined(separator: ", ") + ": " + message + "; " + cure
  }
}
