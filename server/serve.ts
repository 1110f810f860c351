import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import type { Config } from './config.ts'
import { serverOf } from './http/server.ts'
import type { Stop } from './lifecycle.ts'
import { CannotStart } from './neo4j/cannot-start.ts'

/** What answers; `hurry` refuses what waits for long work when the server ends, and `close` comes once the last answer is out. */
export type Answering = {
  readonly app: RequestListener
  readonly hurry: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A server that listens; what is asked before it is told what answers waits for that. */
export type Served = { readonly address: string; readonly answer: (by: Answering) => void; readonly stop: Stop }

/** Listens at host and port. Throws `CannotStart` where the port cannot be had. */
export async function serve({ host, port, address }: Pick<Config, 'host' | 'port' | 'address'>): Promise<Served> {
  const { promise: answering, resolve: answer } = withResolvers<Answering>()
  const server = await listening(
    serverOf(async (request, response) => (await answering).app(request, response)).listen(port, host),
    port,
  )
  return {
    address: address ?? originOf(host, (server.address() as AddressInfo).port),
    answer,
    async stop() {
      answer(NOT_YET)
      const { hurry, close } = await answering
      await Promise.all([closed(server), hurry()])
      await close()
    },
  }
}

/** For who asks a program that is ended before it could answer. */
const NOT_YET: Answering = {
  app: (_, response) => response.writeHead(503).end(),
  hurry: async () => {},
  close: async () => {},
}

/** `Promise.withResolvers`, which Node has from 22 on. */
function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((found) => {
    resolve = found
  })
  return { promise, resolve }
}

/** A host as it stands in an address. */
export const inAddress = (host: string) => (host.includes(':') ? `[${host}]` : host)

/** Listening at all of its addresses, a machine is reached by its name. */
const EVERYWHERE = ['0.0.0.0', '::']

/** Where a program that listens at a host is reached from other machines. */
export function originOf(host: string, port: number): string {
  const name = EVERYWHERE.includes(host) ? hostname() : host
  return `http://${inAddress(name)}:${port}`
}

function listening(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotStart(
              `Port ${port} is taken, perhaps by another Entente. Close that program, or choose another port: npm start -- --port ${port + 1}`,
            )
          : error.code === 'EACCES'
            ? new CannotStart(
                `Port ${port} may not be used without special rights. Choose one above 1024: npm start -- --port 3000`,
              )
            : error,
      ),
    )
  })
}

/** Lets running answers end, and closes what only waits. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
