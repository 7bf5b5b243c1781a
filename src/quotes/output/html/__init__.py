"""The review page and the notebook display: documents as HTML that needs no network.

Everything that is shown is made here, in Python; the page's script only hides, shows and marks.
"""
