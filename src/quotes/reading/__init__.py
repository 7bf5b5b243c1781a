"""Reading: what each word of a folded text can be, by the word lists alone.

`tokens` parts the text, `memo` keeps what was worked out for a word form, `reporting_forms` and `traits`
look it up in the lexicon, `rereading` decides by the spelling and the words around it.
"""
