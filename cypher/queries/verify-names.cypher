// Which constraints and indexes are there and in use?
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN name
