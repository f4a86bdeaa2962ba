import Typesetting

/// Compiles the figures of a chapter, or leaves them uncompiled where only a list is wanted.
struct FigureCompiler: Sendable {
  let typesetter: Typesetter?
}
