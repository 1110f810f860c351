// Takes out some of the actors and sources that an import added, with their revisions.
CALL () {
  MATCH (added:Actor)
  WHERE added.import = $import
  RETURN added
  UNION ALL
  MATCH (added:Source)
  WHERE added.import = $import
  RETURN added
}
WITH added
LIMIT $limit
CALL (added) {
  MATCH (revision)-[:CHANGES]->(added)
  DETACH DELETE revision
}
DETACH DELETE added
RETURN count(added) AS gone
