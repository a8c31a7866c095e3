"""Rules, a reader and a format of a news desk."""
