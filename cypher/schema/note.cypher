// Notes that a migration was applied.
CREATE (:Migration {number: $number, checksum: $checksum, at: datetime()})
