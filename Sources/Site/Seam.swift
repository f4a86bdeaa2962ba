import Formula
import Report
import Scene

extension Formula { func mathML(display: Bool) -> String { "<math><mtext>\(HTMLText.escaped("\(self)"))</mtext></math>" } }
extension BuiltFigure { var scene: Scene? { nil } }
