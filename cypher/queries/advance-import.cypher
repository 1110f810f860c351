// Is this batch of an import due? If so it is counted, in the transaction that writes it: no batch is written twice.
MERGE (writer:ImportWriter {id: toString($import) + '/' + toString($writer)})
ON CREATE SET writer.import = $import, writer.next = 0, writer.made = 0
SET writer.batch = $batch
WITH writer
MATCH (job:ImportJob {id: $import})
WITH writer, job.state AS state, job.state = 'staging' AND writer.next <= $batch AS due
SET writer.made = CASE WHEN due THEN writer.made + $rows ELSE writer.made END
SET writer.next = CASE WHEN due THEN $batch + 1 ELSE writer.next END
// One that comes after the end has nothing to count.
FOREACH (_ IN CASE WHEN state = 'staging' THEN [] ELSE [1] END | DELETE writer)
RETURN due, state
