// One `import Nabla` gives a chapter's author everything the chapter is made of.

@_exported public import Calculus
@_exported public import Formula
@_exported public import Geometry
@_exported public import Plotting
@_exported public import Report
@_exported public import Scene
@_exported public import Symbolics
