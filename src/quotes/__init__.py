"""Arabic quotation attribution."""
