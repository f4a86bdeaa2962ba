import Foundation

/// Says in words what changed in the facts of a figure.
enum FactsDifference {
  private struct File: Decodable {
    var facts: [Fact]
  }

  private struct Fact: Decodable {
    var kind: String
    var of: String
    var values: [String: [Double]]
    var says: String

    /// What the fact is about, by which it is found in the other file.
    var name: String { of.isEmpty ? kind : "\(kind) of \(of)" }
  }

  /// One sentence for each number that changed and each fact that is new or gone.
  ///
  /// Facts are matched by kind and subject, in order. Texts that are no such files give one
  /// sentence that says so.
  static func describe(old: [UInt8], new: [UInt8]) -> [String] {
    let decoder = JSONDecoder()
    guard let before = try? decoder.decode(File.self, from: Data(old)),
      let after = try? decoder.decode(File.self, from: Data(new))
    else { return ["one of the two is not a list of facts that this program wrote"] }
    var remaining = before.facts
    var found: [String] = []
    for fact in after.facts {
      guard let match = remaining.firstIndex(where: { $0.name == fact.name }) else {
        found.append("new: \(fact.says.isEmpty ? fact.name : fact.says)")
        continue
      }
      found += changes(from: remaining.remove(at: match), to: fact)
    }
    found += remaining.map { "gone: \($0.says.isEmpty ? $0.name : $0.says)" }
    return found.isEmpty ? ["the same facts are written in another way"] : found
  }

  private static func changes(from old: Fact, to new: Fact) -> [String] {
    let names = Set(old.values.keys).union(new.values.keys).sorted()
    let found = names.compactMap { name -> String? in
      let (before, after) = (old.values[name], new.values[name])
      guard before != after else { return nil }
      return "\(new.name): \(name) \(text(before)) became \(text(after))"
    }
    guard found.isEmpty, old.says != new.says else { return found }
    return ["\(new.name): “\(old.says)” became “\(new.says)”"]
  }

  private static func text(_ numbers: [Double]?) -> String {
    guard let numbers, !numbers.isEmpty else { return "none" }
    let shown = numbers.prefix(6).map { number in
      number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
    }
    let list = shown.joined(separator: ", ") + (numbers.count > 6 ? ", …" : "")
    return numbers.count == 1 ? list : "(\(list))"
  }
}
