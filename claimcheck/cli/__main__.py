"""``python -m claimcheck.cli``: the command line without its script."""

from claimcheck.cli.run import main

main()
