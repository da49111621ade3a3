"""Training the reader: data, batches, the learning network, figures."""
