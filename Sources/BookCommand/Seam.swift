import Report
import Scene

extension BuiltFigure { var drawing: Scene? { nil } }
