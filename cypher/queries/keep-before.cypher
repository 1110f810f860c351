// Keeps with an import how data sets were described before it.
MATCH (job:ImportJob {id: $import})
SET job.before = $before
RETURN count(job) AS made
