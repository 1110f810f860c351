// Makes actors and sources that an import added stay when it is undone, where they were changed since ($changed: that alone is no reason) or other records need them.
CALL () {
  MATCH (kept:Actor)
  WHERE kept.import = $import AND (NOT $changed AND EXISTS { (kept)<-[:CHANGES]-() } OR EXISTS {
    (kept)<-[:FROM|TO|THIRD_PARTY]-(record) WHERE coalesce(record.import, 0) <> $import
  })
  RETURN kept
  UNION ALL
  MATCH (kept:Source)
  WHERE kept.import = $import AND (NOT $changed AND EXISTS { (kept)<-[:CHANGES]-() } OR EXISTS {
    (kept)<-[:CITES]-(record) WHERE coalesce(record.import, 0) <> $import
  })
  RETURN kept
}
SET kept.import = 0
RETURN count(kept) AS kept
