import Report
import Scene

extension BuiltFigure { var scene: Scene? { nil } }
