// Is this batch of an import due? If so it is counted, in the transaction that writes it: no batch is written twice.
MERGE (job:ImportJob {id: $id})
ON CREATE SET job.dataset = $dataset, job.state = 'staging', job.next = 0, job.made = 0, job.at = datetime($at)
WITH job, job.next = $batch AS due
SET job.next = CASE WHEN due THEN $batch + 1 ELSE job.next END
SET job.made = CASE WHEN due THEN job.made + $rows ELSE job.made END
RETURN due
