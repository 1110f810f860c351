// Waits until all indexes are filled; so many seconds at most.
CALL db.awaitIndexes($seconds)
