"""Speed, start-up and memory, as ratios that mean the same on every machine."""
