// Which types of relationships has the database ever known?
CALL db.relationshipTypes() YIELD relationshipType AS type
RETURN type
ORDER BY type
