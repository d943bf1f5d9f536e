def score(*a): pass
