"""Claims: mentions in, the claims of one document out."""
