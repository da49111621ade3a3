"""The addresses of the service, a module each: what it needs goes in, a router comes out."""
