// Hides what an import added, so that it can be taken out. Whoever writes for it waits here, and then sees that it is undone.
MATCH (graph:Graph {id: 1})
MATCH (job:ImportJob {id: $import})
SET job.state = 'undoing', graph.hidden = $import
WITH job
CALL (job) {
  MATCH (writer:ImportWriter {import: job.id})
  SET writer.batch = -1
}
RETURN count(job) AS made
