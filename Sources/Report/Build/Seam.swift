import Formula
extension Formula { var plainText: String { "\(self)" }; var speech: String { plainText } }
