"""x"""


def infer_published(*a):
    return None, ()
