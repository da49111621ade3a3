"""The weights of the packaged reader."""
