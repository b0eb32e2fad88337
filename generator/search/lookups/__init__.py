"""What helps to ask: suggestions while typing, sounds and slips, and other names of a thing."""
