// Ends an import: written, or undone. What it hid is hidden no longer.
MATCH (graph:Graph {id: 1})
MATCH (job:ImportJob {id: $import})
SET job.state = $state, graph.hidden = null
WITH job
CALL (job) {
  MATCH (writer:ImportWriter {import: job.id})
  DELETE writer
}
RETURN count(job) AS made
