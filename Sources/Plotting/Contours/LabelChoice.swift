import Geometry

/// Chooses the places of contour labels so that many find one.
///
/// Stretches choose in turn, each the best place that those before have left. One that is left
/// without gets a place by an augmenting step: the labels in its way move to other places of theirs,
/// which may push others on, as in a matching of stretches to room. Levels without any label come
/// first; for them a label of a level that has several may be given up, and failing that theirs cuts
/// the lines beside it. The order of all that is geometric.
struct LabelChoice {
  private let labels: ContourLabels
  private var slots: [LabelSlot]
  /// The label of each slot.
  private var chosen: [PlacedLabel?]
  /// How many tries are left to the slot that looks for room.
  private var tries = 0

  /// How many labels may move one after the other.
  private static let depth = 2
  private static let tryLimit = 60
  /// How many places are tried that have the same labels in their way.
  private static let alikeLimit = 3

  init(_ slots: [LabelSlot], of labels: ContourLabels) {
    self.slots = slots
    self.labels = labels
    chosen = Array(repeating: nil, count: slots.count)
  }

  /// The labels in the order of their stretches.
  var placed: [PlacedLabel] { chosen.compactMap { $0 } }

  /// Finds all places.
  mutating func run() {
    for slot in slots.indices {
      if let place = best(slot) { chosen[slot] = PlacedLabel(place: place) }
    }
    for mayGiveUp in [false, true] {
      for slot in slots.indices where !isLabelled(slots[slot].level) {
        makeRoom(slot, mayGiveUp: mayGiveUp)
      }
    }
    for slot in slots.indices where !isLabelled(slots[slot].level) {
      chosen[slot] = bestCutting(slot)
    }
    for slot in slots.indices where chosen[slot] == nil { makeRoom(slot, mayGiveUp: false) }
  }

  /// Finds places on more stretches, all of levels that have no label, where the others stay.
  mutating func add(_ more: [LabelSlot]) {
    let first = slots.count
    slots += more
    chosen += more.map { _ in nil }
    for slot in first..<slots.count {
      if let place = best(slot) { chosen[slot] = PlacedLabel(place: place) }
    }
    for slot in first..<slots.count where !isLabelled(slots[slot].level) {
      chosen[slot] = bestCutting(slot)
    }
  }

  private func isLabelled(_ level: Double) -> Bool {
    chosen.indices.contains { chosen[$0] != nil && slots[$0].level == level }
  }

  private mutating func makeRoom(_ slot: Int, mayGiveUp: Bool) {
    tries = Self.tryLimit
    makeRoom(slot, depth: Self.depth, keeping: [], mayGiveUp: mayGiveUp)
  }

  /// Puts the label of a slot where others stand, which move.
  @discardableResult
  private mutating func makeRoom(
    _ slot: Int, depth: Int, keeping kept: [Int], mayGiveUp: Bool
  ) -> Bool {
    // How often places were tried that have the same labels in their way; a list, as they are few.
    var tried: [(blockers: [Int], count: Int)] = []
    for index in slots[slot].order {
      guard state(index, of: slot).cost != nil else { continue }
      let place = slots[slot].places[index]
      let blockers = chosen.indices.filter { other in
        other != slot && chosen[other].map { $0.place.room.overlaps(place.room) } ?? false
      }
      guard blockers.count <= 2, !blockers.contains(where: kept.contains) else { continue }
      let alike = tried.firstIndex { $0.blockers == blockers } ?? tried.count
      if alike == tried.count { tried.append((blockers, 0)) }
      guard tried[alike].count < Self.alikeLimit else { continue }
      guard tries > 0 else { return false }
      tries -= 1
      tried[alike].count += 1
      let before = chosen
      chosen[slot] = PlacedLabel(place: place)
      for blocker in blockers { chosen[blocker] = nil }
      let isDone = blockers.allSatisfy {
        move($0, depth: depth, keeping: kept + [slot], mayGiveUp: mayGiveUp)
      }
      if isDone { return true }
      chosen = before
    }
    return false
  }

  /// Finds another place for a label that was pushed away.
  private mutating func move(
    _ slot: Int, depth: Int, keeping kept: [Int], mayGiveUp: Bool
  ) -> Bool {
    if let place = best(slot) {
      chosen[slot] = PlacedLabel(place: place)
      return true
    }
    if depth > 1, makeRoom(slot, depth: depth - 1, keeping: kept, mayGiveUp: false) { return true }
    return mayGiveUp && isLabelled(slots[slot].level)
  }
}

// What places cost.
extension LabelChoice {
  /// Whether a place covers nothing but its own line.
  private mutating func state(_ index: Int, of slot: Int) -> LabelSlot.State {
    if let known = slots[slot].states[index] { return known }
    let state = labels.state(of: slots[slot].places[index])
    slots[slot].states[index] = state
    return state
  }

  /// The best clear place.
  ///
  /// Costs only rise, so that the search ends at the first place whose own cost is above the best.
  private mutating func best(_ slot: Int) -> LabelPlace? {
    var best: (place: LabelPlace, cost: Double)?
    for index in slots[slot].order {
      let place = slots[slot].places[index]
      if let best, place.cost >= best.cost { break }
      guard let crowding = crowding(place, of: slot) else { continue }
      var cost = place.cost + crowding
      // Lines are asked last, because there are many.
      guard cost < best?.cost ?? .infinity, let squeeze = state(index, of: slot).cost else {
        continue
      }
      cost += squeeze
      if cost < best?.cost ?? .infinity { best = (place, cost) }
    }
    return best?.place
  }

  /// What it costs to stand near other labels; `nil` upon one.
  private func crowding(_ place: LabelPlace, of slot: Int) -> Double? {
    var sum = 0.0
    let level = slots[slot].level
    for other in chosen.indices where other != slot {
      guard let label = chosen[other]?.place else { continue }
      if label.room.overlaps(place.room) { return nil }
      // Only near labels, and little: a strong pull would let one choice move all others.
      let reach = slots[other].level == level ? 80.0 : 40
      let offset = label.box.center - place.box.center
      guard offset.dx.magnitude < reach, offset.dy.magnitude < reach else { continue }
      sum += 0.3 * max(0, 1 - offset.length / reach)
    }
    return sum
  }

  /// The best place that covers other lines of the contour, which are cut.
  private mutating func bestCutting(_ slot: Int) -> PlacedLabel? {
    var best: (label: PlacedLabel, cost: Double)?
    for index in slots[slot].order {
      let place = slots[slot].places[index]
      if let best, place.cost >= best.cost { break }
      guard let crowding = crowding(place, of: slot), state(index, of: slot).isCrossed,
        let cuts = labels.cuts(for: place)
      else { continue }
      let cost = place.cost + 3 * Double(cuts.count) + crowding
      if cost < best?.cost ?? .infinity { best = (PlacedLabel(place: place, cuts: cuts), cost) }
    }
    return best?.label
  }
}
