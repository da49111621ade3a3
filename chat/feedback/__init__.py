"""What readers say of answers: kept beside the index, exported as questions."""
