def score(*a):
    pass
