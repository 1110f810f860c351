// There is one lock: without this, two that MERGE it at once make two, and neither waits.
CREATE CONSTRAINT migration_lock_name IF NOT EXISTS FOR (n:MigrationLock) REQUIRE n.name IS UNIQUE
