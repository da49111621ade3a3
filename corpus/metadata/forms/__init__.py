"""Forms: how dates, times, names and the lines of a saved page are written."""
