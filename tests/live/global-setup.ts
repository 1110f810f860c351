import type { TestProject } from 'vitest/node'
import { neo4jForTests } from './neo4j-for-tests.ts'

let stop = async () => {}

/** Starts one Neo4j for the whole run; tests get its address by `inject('neo4j')`. */
export async function setup(project: TestProject): Promise<void> {
  const started = await neo4jForTests()
  stop = started.stop
  project.provide('neo4j', started.address)
}

export const teardown = () => stop()
