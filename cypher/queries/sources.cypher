// What is kept of all sources?
MATCH (source:Source)
WHERE $hidden IS NULL OR coalesce(source.import, 0) <> $hidden
RETURN source.id AS id, source.title AS title, source.publisher AS publisher, source.published AS published,
  source.url AS url, source.language AS language, source.kind AS kind
ORDER BY id
