"""What is sent to the service and what it sends back, field by field: what requests are read by, and the schema."""
