import Formula
extension Formula { var plainText: String { "\(self)" } }
