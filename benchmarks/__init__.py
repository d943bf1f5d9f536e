"""What claimcheck costs: measured by hand, no part of what is installed."""
