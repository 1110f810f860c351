// Ends the imports of a dataset: its rows, those that an interrupted import left too, are all there.
MATCH (job:ImportJob {dataset: $dataset})
WHERE job.state = 'staging'
SET job.state = 'live'
RETURN job.id AS id
ORDER BY id
