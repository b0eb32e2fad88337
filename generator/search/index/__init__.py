"""Documents → shards: what is indexed, turned by term, scored, and written in pieces.

In order: documents, blocks, postings (with scoring and encoding), shards; and beside them pieces,
the texts that results show.
"""
