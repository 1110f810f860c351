// Which records of one label come next after $after, whole, and what do they say of other records?
// Days and times come as texts under a name, so that a day without bound stays the day that stands for it.
MATCH (record:KEPT)
WHERE record.id > $after
WITH record
ORDER BY record.id
LIMIT $limit
RETURN record.id AS id, labels(record) AS labels,
  [key IN keys(record) WHERE key <> 'lock' | [key, CASE
    WHEN record[key] IS :: DATE THEN {date: toString(record[key])}
    WHEN record[key] IS :: ZONED DATETIME THEN {time: toString(record[key])}
    ELSE record[key]
  END]] AS properties,
  COLLECT {
    MATCH (record)-[said]->(other)
    WHERE NOT (record:Actor AND other:Actor)
    RETURN {
      type: type(said), label: head([label IN labels(other) WHERE label IN $labels]), id: other.id,
      properties: [key IN keys(said) | [key, CASE
        WHEN said[key] IS :: DATE THEN {date: toString(said[key])}
        WHEN said[key] IS :: ZONED DATETIME THEN {time: toString(said[key])}
        ELSE said[key]
      END]]
    }
  } AS says
ORDER BY id
