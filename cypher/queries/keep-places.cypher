// Keeps with an import where the actors that it moved stood before it.
MATCH (job:ImportJob {id: $import})
SET job.places = $places
RETURN count(job) AS made
