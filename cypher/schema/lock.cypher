// Held by a transaction of its own while the schema is made: a second program waits here, and a crash lets go.
MERGE (lock:MigrationLock {name: 'schema'})
SET lock.at = datetime()
