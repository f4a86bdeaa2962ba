/// What an author may say about a whole figure.
struct FigureOptions: Sendable {
  /// The title over all panels.
  var title = ""
  /// Sizes and inks.
  var theme = Theme.standard
  /// The panels drawn as letters; empty for rows of equal panels.
  var mosaic: [String] = []
  /// The shares of the width that columns get; empty for equal ones.
  var columnShares: [Double] = []
  /// The shares of the height that rows get; empty for equal ones.
  var rowShares: [Double] = []
  /// Where one legend for all panels stands; `nil` leaves each panel its own.
  var legend: Figure.Side?
  /// The title of one colorbar for all panels; `nil` leaves each panel its own.
  var colorbar: String?
  /// Where that colorbar stands.
  var colorbarSide = Figure.Side.right
  /// Whether panels are lettered.
  var hasLetters = false
  /// Which panels have one range of x.
  var sharedX = Figure.Sharing.none
  /// Which panels have one range of y.
  var sharedY = Figure.Sharing.none
}
