"""What the parts of the HTML page show, ready for its templates."""
