extension [Double] {
  /// The numbers in ascending order, each once.
  ///
  /// The runtime takes long over the first set of numbers of a process, and levels and ticks are few.
  var ascending: [Double] {
    sorted().reduce(into: []) { kept, number in
      if kept.last != number { kept.append(number) }
    }
  }
}
