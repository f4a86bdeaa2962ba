internal import CHarfBuzzFunctions

/// HarfBuzz, which is loaded when the first font is asked for.
enum HarfBuzz {
  fileprivate static let library: (functions: NablaHarfBuzzFunctions, problem: String?) = {
    var functions = NablaHarfBuzzFunctions()
    let problem = nabla_harfbuzz_load(&functions).map { String(cString: $0) }
    return (functions, problem)
  }()

  fileprivate static let subset: (functions: NablaHarfBuzzSubsetFunctions, problem: String?) = {
    var functions = NablaHarfBuzzSubsetFunctions()
    let problem = nabla_harfbuzz_load_subset(&functions).map { String(cString: $0) }
    return (functions, problem)
  }()

  /// Makes sure that HarfBuzz is there, as it is for everyone who has a font.
  static func load() throws(FontError) {
    if let problem = library.problem { throw .missingHarfBuzz(problem) }
  }

  /// Makes sure that the part that cuts down fonts is there.
  static func loadSubset() throws(FontError) {
    if let problem = subset.problem { throw .missingHarfBuzz(problem) }
  }
}

/// The functions of HarfBuzz, by their names without `hb_`; only for those who have a font.
var hb: NablaHarfBuzzFunctions { HarfBuzz.library.functions }

/// Those that cut down fonts, after ``HarfBuzz/loadSubset()``.
var hbSubset: NablaHarfBuzzSubsetFunctions { HarfBuzz.subset.functions }
