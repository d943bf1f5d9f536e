"""How fast the program is, against other programs and against the machine. Not in the wheel."""
