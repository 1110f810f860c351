// Which imports were there, in order, and how far did each come?
MATCH (job:ImportJob)
WHERE job.sums IS NOT NULL
OPTIONAL MATCH (writer:ImportWriter {import: job.id})
WITH job, sum(writer.made) AS made
RETURN job.id AS number, job.dataset AS dataset, job.name AS name, job.digest AS digest, job.state AS state,
  toString(job.at) AS at, job.rows AS rows, made, job.sums AS sums,
  job.before AS before
ORDER BY number
