// A program that starts a Neo4j in the home it is given, says that it answers, and waits to be killed.
import { startNeo4j } from '../../server/neo4j/start.ts'
import { answers } from '../../server/store/database.ts'
import { testJars } from './neo4j-for-tests.ts'

const [home = ''] = process.argv.slice(2)
const { uri, pid } = await startNeo4j({ home, jars: testJars, answers, say: () => {} })
console.log(JSON.stringify({ uri, pid: pid() }))
setInterval(() => {}, 60_000)
