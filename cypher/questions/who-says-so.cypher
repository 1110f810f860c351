// Who says so, in which words, and who disputes it?
MATCH (relation:Relation {id: 'syria:r280'})-[cites:CITES]->(source:Source)
RETURN cites.stance AS stance, cites.says AS says, cites.quote AS quote, cites.locator AS locator,
  source.title AS title, source.publisher AS publisher, source.published AS published, source.url AS url
ORDER BY stance DESC, published
