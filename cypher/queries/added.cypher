// What of that which an import added is still there, and was it changed since ($changed: that alone does not matter), or do later records need it?
CALL () {
  MATCH (record:Relation)
  WHERE record.import = $import
  RETURN 'relations' AS what, record.id AS id, NOT $changed AND EXISTS { (record)<-[:CHANGES]-() } AS touched
  UNION ALL
  MATCH (actor:Actor)
  WHERE actor.import = $import
  RETURN 'actors' AS what, actor.id AS id, NOT $changed AND EXISTS { (actor)<-[:CHANGES]-() } OR EXISTS {
    (actor)<-[:FROM|TO|THIRD_PARTY]-(record)
    WHERE coalesce(record.import, 0) <> $import OR NOT $changed AND EXISTS { (record)<-[:CHANGES]-() }
  } AS touched
  UNION ALL
  MATCH (source:Source)
  WHERE source.import = $import
  RETURN 'sources' AS what, source.id AS id, NOT $changed AND EXISTS { (source)<-[:CHANGES]-() } OR EXISTS {
    (source)<-[:CITES]-(record)
    WHERE coalesce(record.import, 0) <> $import OR NOT $changed AND EXISTS { (record)<-[:CHANGES]-() }
  } AS touched
}
WITH what, touched, count(*) AS records, collect(id)[..$limit] AS ids
RETURN what, touched, records, ids
ORDER BY what, touched
