public import Nabla

/// The reference of figures: one small picture a mark and option, its source beside it.
public enum GalleryBook {
  /// The book, with its chapters in reading order.
  public static let book = Book(
    title: "Gallery", subtitle: "What Nabla draws",
    identifier: "gallery",
    introduction: """
      Each picture stands beside the code that made it: what is shown is what was compiled. Copy a cell into a
      chapter of your own and change it.
      """,
    chapters: [
      Functions.self, Lines.self, ScatterCharts.self, BarCharts.self, Distributions.self,
      Contours.self, VectorFields.self, Images.self, Colors.self, Surfaces.self, Space.self,
      AxesChapter.self, Ticks.self, Polar.self, Layouts.self, Legends.self, Themes.self,
    ],
    sources: EmbeddedSources.files)
}
