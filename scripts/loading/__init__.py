"""What scripts/load.py is made of."""
