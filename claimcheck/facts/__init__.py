"""Facts: claims of all documents in, groups about one matter out."""
