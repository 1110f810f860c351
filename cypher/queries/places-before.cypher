// Where did actors stand that import $import moved, or that a later one that is live did?
MATCH (job:ImportJob)
WHERE job.places IS NOT NULL AND (job.id = $import OR (job.id > $import AND job.state = 'live'))
RETURN job.id AS number, job.places AS places
ORDER BY number
