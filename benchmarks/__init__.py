"""Measurements of this project: how fast it is, and what the figures in the docs come from."""
