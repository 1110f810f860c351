import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Handlers, RouteName } from '../../server/contract/routes.ts'
import { appOf, type Door } from '../../server/http/app.ts'
import { serverOf } from '../../server/http/server.ts'
import { createShares } from '../../server/http/shares.ts'

/** A door whose rooms are stubs: each handler is the one given, all others fail the test. */
export function doorWith(handlers: Partial<Handlers>, more: Partial<Door> = {}): Door & { lines: object[] } {
  const lines: object[] = []
  const all = new Proxy(handlers, {
    get: (given, name: RouteName) => given[name] ?? (() => Promise.reject(new Error(`${name} was not to be asked`))),
  })
  return {
    version: '0.0.0',
    handlers: all as Handlers,
    exported: () => Promise.resolve({ body: 'a file', type: 'image/svg+xml', name: 'a.svg' }),
    ready: () => Promise.resolve(),
    status: () => Promise.resolve({}),
    release: () => Promise.resolve({ number: null, hash: 'a1b2c3d4', datasets: [] }),
    page: import.meta.dirname,
    hosts: ['127.0.0.1'],
    shares: createShares(),
    log: (line) => lines.push(line),
    lines,
    ...more,
  }
}

export type Asked = { method?: string; headers?: Record<string, string> }
export type Answered = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** Asks a door one question over loopback, by node:http, since `fetch` would hide a 304. */
export async function ask(door: Door, path: string, { method = 'GET', headers = {} }: Asked = {}): Promise<Answered> {
  const server = serverOf(appOf(door)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await new Promise<Answered>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        )
      })
        .on('error', reject)
        .end()
    })
  } finally {
    server.close()
  }
}
