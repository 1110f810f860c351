// How does the database stand? Asked of the database `system`.
SHOW DATABASES YIELD name, currentStatus, statusMessage
WHERE name = $name
RETURN currentStatus AS status, statusMessage AS says
