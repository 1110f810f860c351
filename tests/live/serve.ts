import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handlersOver } from '../../server/answering.ts'
import { today } from '../../server/domain/time/day.ts'
import { exportOf } from '../../server/export/export.ts'
import { createFigures } from '../../server/export/figures.ts'
import { appOf } from '../../server/http/app.ts'
import { createShares } from '../../server/http/shares.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'

export type Answer = { readonly status: number; readonly type: string; readonly body: Buffer }

/** The door of the program over a store: `ask` sends a path byte by byte as it stands, `faults` are what a 500 hid. */
export type Program = {
  readonly ask: (path: string) => Promise<Answer>
  readonly faults: readonly unknown[]
  readonly stop: () => Promise<void>
}

export async function serve(store: Neo4jStore): Promise<Program> {
  const faults: unknown[] = []
  const figures = createFigures()
  const app = appOf({
    version: '0.0.0',
    handlers: handlersOver(store),
    exported: exportOf(store, { origin: 'http://127.0.0.1:3000', today, draw: figures.draw }),
    ready: store.ready,
    release: store.release,
    status: async () => ({}),
    page: import.meta.dirname,
    hosts: ['127.0.0.1'],
    shares: createShares(),
    log: ({ fault }) => {
      if (fault !== undefined) faults.push(fault)
    },
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const ask = (path: string) =>
    new Promise<Answer>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            body: Buffer.concat(parts),
          }),
        )
      })
        .on('error', reject)
        .end()
    })
  return {
    ask,
    faults,
    async stop() {
      server.closeAllConnections()
      await Promise.all([new Promise((resolve) => server.close(resolve)), figures.close()])
    },
  }
}
