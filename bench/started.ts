import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import neo4j, { type Driver } from 'neo4j-driver'
import { placesIn } from '../server/neo4j/places.ts'
import { entente } from './killed-import.ts'

/** The program over the graph of a home, as a reader has it, and a driver that asks its Neo4j past it. */
export async function started<Result>(
  home: string,
  work: (address: string, driver: Driver) => Promise<Result>,
): Promise<Result> {
  const program = entente(home, 'start', '--no-open', '--empty', '--port', '0')
  let driver: Driver | null = null
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      program.stderr.setEncoding('utf8').on('data', (part) => {
        said += part
        const found = /ready after .*?(http:\S+)/.exec(said)?.[1]
        if (found) resolve(found)
      })
      void once(program, 'close').then(() => reject(new Error(said)))
    })
    const secret = JSON.parse(readFileSync(placesIn(home).secret, 'utf8'))
    driver = neo4j.driver(`bolt://127.0.0.1:${secret.port}`, neo4j.auth.basic(secret.user, secret.password), {
      disableLosslessIntegers: true,
    })
    return await work(address, driver)
  } finally {
    await driver?.close()
    if (program.exitCode === null) {
      program.kill('SIGTERM')
      await once(program, 'close')
    }
  }
}
