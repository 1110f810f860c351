// Writes sources anew, each with a revision that keeps it as it was.
UNWIND $rows AS row
MATCH (source:Source {id: row.id})
CREATE (:Revision {
  id: 'source/' + row.id + '/' + toString(COUNT { (source)<-[:CHANGES]-() } + 1),
  at: datetime($at), cause: $cause, before: row.before
})-[:CHANGES]->(source)
SET source.title = row.title, source.publisher = row.publisher, source.published = row.published, source.url = row.url,
  source.language = row.language, source.kind = row.kind
RETURN count(source) AS made
