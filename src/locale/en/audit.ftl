### The digests of the audit: proof that what was done is recorded as it was.

digests-title = Proof of what was done
digests-lead = Whatever a person or a program changes in this observatory is written into a record, the audit, to which rows can only be added.
digests-how =
    Each row carries a hash, a SHA-256, of itself and of the row before. Once a day, if anything happened, we publish the
    hash of the last row here: the digest. It stands for every row up to it, and tells nothing of what is in them.

    If you keep a digest, you can later ask us to show that it is still part of the record. The operator does so with
    the command “observatory audit verify”, followed by the digest. It names every row that was changed,
    removed or moved.
digests-caption = Digests of the past year, newest first
digests-empty = No digest has been made yet
column-made = Made
column-audit-rows = Rows of the audit
column-audit-changes = New since the digest before
column-digest = Digest
