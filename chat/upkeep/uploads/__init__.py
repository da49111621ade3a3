"""Files that came by upload: kept in a folder of Cuttings' own beside the index, added and removed whole."""
