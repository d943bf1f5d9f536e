"""Who says it: the words of holders, and what each attribution of a text covers."""
