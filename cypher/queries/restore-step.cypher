// Is this batch of the restore of a backup due? If so it is counted, in the transaction that writes it: no batch is written twice.
MATCH (graph:Graph {id: 1})
WITH graph, coalesce(graph.restored, 0) = $batch AND coalesce(graph.restoring, $backup) = $backup AS due
// The last batch takes it away: one that comes again after it is not due, and leaves it so.
SET graph.restoring = CASE WHEN due THEN $backup ELSE graph.restoring END
SET graph.restored = CASE WHEN due THEN $batch + 1 ELSE graph.restored END
RETURN due
