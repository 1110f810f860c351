// Which imports were begun and are neither written nor undone?
MATCH (job:ImportJob)
WHERE NOT job.state IN ['live', 'undone']
RETURN toString(job.id) AS id, job.state AS state
ORDER BY id
