import Geometry

/// Says in words what differs between two pictures that `SVGWriter` wrote.
public enum SVGDifference {
  /// One sentence for each difference: the size, the title and description, then what happened to
  /// each named part in the order of the new picture, and the parts that are gone.
  ///
  /// Empty when the two are the same text; never empty otherwise. Texts that are no such pictures
  /// give one sentence that says so.
  public static func describe(old: String, new: String) -> [String] {
    guard old != new else { return [] }
    guard let oldRoot = SVGElement.read(old), let newRoot = SVGElement.read(new) else {
      return ["one of the two is not a picture that this program wrote"]
    }
    let found =
      frame(oldRoot, newRoot) + parts(oldRoot, newRoot) + style(oldRoot, newRoot)
    return found.isEmpty ? ["the same picture is written in another way"] : found
  }

  private static func frame(_ old: SVGElement, _ new: SVGElement) -> [String] {
    var found: [String] = []
    func size(_ root: SVGElement) -> String {
      let box = root.attributes["viewBox"]?.split(separator: " ") ?? []
      return box.dropFirst(2).joined(separator: " × ")
    }
    if size(old) != size(new) { found.append("size \(size(old)) → \(size(new))") }
    for (element, name) in [("title", "title"), ("desc", "description")] {
      let (before, after) = (old.first(element)?.text ?? "", new.first(element)?.text ?? "")
      if before != after { found.append("\(name) “\(before)” became “\(after)”") }
    }
    return found
  }

  private static func style(_ old: SVGElement, _ new: SVGElement) -> [String] {
    old.first("style")?.text == new.first("style")?.text
      ? [] : ["the colours for light and dark grounds changed"]
  }

  private static func parts(_ old: SVGElement, _ new: SVGElement) -> [String] {
    var remaining = DrawnPart.parts(of: old)
    var found: [String] = []
    for part in DrawnPart.parts(of: new) {
      guard let match = remaining.firstIndex(where: { $0.roles == part.roles }) else {
        found.append("\(part.name): added")
        continue
      }
      let before = remaining.remove(at: match)
      let changes =
        labels(before, part) + strokes(before.strokes, part.strokes)
        + (before.images == part.images ? [] : ["image changed"])
        + group(before.attributes, part.attributes)
      found += changes.map { "\(part.name): \($0)" }
    }
    return found + remaining.map { "\($0.name): removed" }
  }

  private static func group(_ old: [String: String], _ new: [String: String]) -> [String] {
    func isAlike(_ name: String) -> Bool {
      // A grid of glyphs may stand on any group around them.
      let values = [old[name], new[name]].map { $0?.hasPrefix("scale(") == true ? nil : $0 }
      return values[0] == values[1]
    }
    return ["transform", "opacity"].compactMap { name in
      isAlike(name)
        ? nil : "\(name) \(old[name] ?? "none") → \(new[name] ?? "none")"
    }
  }

  private static func labels(_ old: DrawnPart, _ new: DrawnPart) -> [String] {
    guard old.labels.count == new.labels.count else {
      return differences(old.labels.map(\.text), new.labels.map(\.text)).map {
        "text “\($0.text)” \($0.isNew ? "added" : "removed")"
      }
    }
    var found: [String] = []
    var greatestMove = (distance: 0.0, count: 0, text: "")
    for (before, after) in zip(old.labels, new.labels) {
      if before.text != after.text {
        found.append("text “\(before.text)” became “\(after.text)”")
      } else if before.position != after.position {
        let distance = (after.position - before.position).length
        let isGreater = distance > greatestMove.distance
        greatestMove = (
          max(distance, greatestMove.distance), greatestMove.count + 1,
          isGreater ? after.text : greatestMove.text
        )
      }
    }
    if greatestMove.count > 0 {
      let distance = points(greatestMove.distance)
      found.append(
        greatestMove.count == 1
          ? "text “\(greatestMove.text)” moved by \(distance)"
          : "\(greatestMove.count) texts moved by up to \(distance)")
    }
    return found
  }

  private static func strokes(
    _ old: [DrawnPart.Stroke], _ new: [DrawnPart.Stroke]
  ) -> [String] {
    guard old.count == new.count else { return ["\(old.count) paths became \(new.count)"] }
    var found: [String] = []
    var moved = (distance: 0.0, count: 0)
    for (before, after) in zip(old, new) {
      for name in Set(before.inks.keys).union(after.inks.keys).sorted()
      where before.inks[name] != after.inks[name] && name != "class" {
        let change = "\(name) \(before.inks[name] ?? "none") → \(after.inks[name] ?? "none")"
        if !found.contains(change) { found.append(change) }
      }
      guard before.data != after.data else { continue }
      let (a, b) = (PathReader.points(of: before.data), PathReader.points(of: after.data))
      if a.count == b.count {
        let distance = zip(a, b).map { ($1 - $0).length }.max() ?? 0
        moved = (max(moved.distance, distance), moved.count + 1)
      } else {
        found.append("path of \(a.count) points became one of \(b.count)")
      }
    }
    if moved.count > 0 {
      let subject = moved.count == 1 ? "path" : "\(moved.count) paths"
      found.append("\(subject) moved by up to \(points(moved.distance))")
    }
    return found
  }

  /// What must be taken from and added to one list to get the other, in order.
  private static func differences(
    _ old: [String], _ new: [String]
  ) -> [(text: String, isNew: Bool)] {
    new.difference(from: old).map { change in
      switch change {
      case .insert(_, let text, _): (text, true)
      case .remove(_, let text, _): (text, false)
      }
    }
  }

  private static func points(_ distance: Double) -> String {
    let text = Decimal.string(distance, digits: 2)
    return "\(text.hasPrefix(".") ? "0" : "")\(text) points"
  }
}
