print("vector-calculus")
