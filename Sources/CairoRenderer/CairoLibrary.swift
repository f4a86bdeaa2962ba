#if Cairo
  import CCairoFunctions

  extension NablaCairoFunctions {
    /// The functions of libcairo, which is loaded when the first picture asks for it.
    static func loaded() throws(CairoError) -> NablaCairoFunctions {
      var functions = NablaCairoFunctions()
      if let reason = nabla_cairo_load(&functions) {
        throw .notInstalled(String(cString: reason))
      }
      return functions
    }

    /// A failure in libcairo's own words.
    func failure(_ status: cairo_status_t) -> CairoError {
      .failed(status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)")
    }
  }
#endif
