// Writes actors anew, each with a revision that keeps it as it was. Where it stands does not change.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
CREATE (:Revision {
  id: 'actor/' + row.id + '/' + toString(COUNT { (actor)<-[:CHANGES]-() } + 1),
  at: datetime($at), cause: $cause, before: row.before
})-[:CHANGES]->(actor)
SET actor.name = row.name, actor.kind = row.kind, actor.aliases = row.aliases, actor.searchText = row.searchText,
  actor.country = row.country, actor.wikidata = row.wikidata, actor.founded = row.founded,
  actor.dissolved = row.dissolved, actor.note = row.note
RETURN count(actor) AS made
