// How were actors that were changed after the day $until, before the first of these changes?
MATCH (revision:Revision)-[:CHANGES]->(actor:Actor)
WHERE date(revision.at) > $until AND ($hidden IS NULL OR coalesce(actor.import, 0) <> $hidden)
WITH actor, revision
ORDER BY revision.at, revision.id
WITH actor, collect(revision)[0] AS first
RETURN actor.id AS id, first.before AS before
ORDER BY id
