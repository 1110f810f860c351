// Held by a transaction of its own while migrations run: a second program waits here, and a crash lets go.
MERGE (lock:MigrationLock {id: 1})
SET lock.at = datetime()
