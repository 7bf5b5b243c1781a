"""Output: one small file a format, behind one table of names (`quotes.output.formats.FORMATS`).

A format is a function from documents to pieces of text: it streams, and each piece is whole (a
line, a table row or a block), so that output cut off between two pieces is still good.
"""
