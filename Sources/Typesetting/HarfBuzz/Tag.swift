internal import CHarfBuzzFunctions

/// The number HarfBuzz uses for a four-letter OpenType tag.
func openTypeTag(_ letters: StaticString) -> hb_tag_t {
  letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
