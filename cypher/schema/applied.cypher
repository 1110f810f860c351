// Which migrations does the graph have, and what were they?
MATCH (n:Migration)
RETURN n.number AS number, n.checksum AS checksum
ORDER BY number
