"""Text as search sees it: one spelling (normalise, variants), and the words in it (words)."""
