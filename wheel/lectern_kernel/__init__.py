"""Lectern's jar, and the few lines of Python by which Jupyter starts it."""
