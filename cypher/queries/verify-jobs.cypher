// Which imports were begun and neither finished nor undone?
MATCH (job:ImportJob)
WHERE job.state IN ['staging', 'interrupted']
RETURN job.id AS id, job.state AS state
ORDER BY id
