// How were relations that were changed after the day $until, before the first of these changes?
MATCH (revision:Revision)-[:CHANGES]->(record:Relation)
WHERE date(revision.at) > $until AND ($hidden IS NULL OR coalesce(record.import, 0) <> $hidden)
WITH record, revision
ORDER BY revision.at, revision.id
WITH record, collect(revision)[0] AS first
RETURN record.id AS id, first.before AS before
ORDER BY id
