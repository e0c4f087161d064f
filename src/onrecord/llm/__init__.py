"""Asking a model, and remembering what it said.

`ask` is the front door: from the tapes if the question was ever answered, else over HTTP. `exchange` is what a question
and its answer look like, `tape` and `tapes` are where they are kept, `gateway` is the way to an `endpoint` and `faults`
what can go wrong on it. Only this package knows openai, instructor and tenacity, and it imports them when a model is
really asked.
"""
