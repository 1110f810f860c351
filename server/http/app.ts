import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { z } from 'zod'
import { isPagePath } from '../contract/pages.ts'
import { type ExportInput, exportRoute, type Handlers, type RouteName, routes } from '../contract/routes.ts'
import type { Asker } from '../domain/asker.ts'
import { Busy, NotFound, Stopped, StoreUnavailable } from '../domain/errors.ts'
import type { Release } from '../domain/release.ts'
import { inputOf } from './input.ts'
import { createBodies } from './kept-bodies.ts'
import { openApi } from './openapi.ts'
import { problemOf, Refused } from './problems.ts'
import type { Shares } from './shares.ts'

export type Download = { readonly body: Uint8Array | string; readonly type: string; readonly name: string }

/** What the door needs of the other rooms. `log` gets one line a request and what a 500 hides. */
export type Door = {
  readonly version: string
  readonly handlers: Handlers
  readonly exported: (input: ExportInput, asker: Asker) => Promise<Download>
  readonly ready: () => Promise<void>
  readonly status: () => Promise<object>
  readonly release: () => Promise<Release>
  /** Folder of the built page. */
  readonly page: string
  /** Names under which the server answers, without port; null answers under any. */
  readonly hosts: readonly string[] | null
  /** What callers of other machines may ask for. */
  readonly shares: Shares
  readonly log: (line: { readonly id: string; readonly [part: string]: unknown }) => void
}

const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

const LONGEST_ADDRESS = 8_000

/** The HTTP application: every line of the contract, the exports, the built page; all errors are problems. */
export function appOf(door: Door): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(named(door.log))
  app.use(helmet({ contentSecurityPolicy: POLICY, strictTransportSecurity: false, crossOriginEmbedderPolicy: false }))
  app.use(compression())
  app.use(onlyReading, onlyAt(door.hosts))
  app.get('/livez', (_, response) => void response.json({ live: true }))
  app.get('/readyz', async (_, response) => {
    await door.ready()
    response.json({ ready: true })
  })
  app.get('/status', async (_, response) => void response.json(await door.status()))
  app.use('/api', sharing(door.shares))
  const description = openApi(door.version)
  app.get('/api/openapi.json', (_, response) => void response.json(description))
  for (const name of Object.keys(routes) as RouteName[]) if (name !== 'network') answer(app, door.handlers, name)
  wholeNetwork(app, door)
  download(app, door)
  app.use('/api', (request) => {
    throw new NotFound(
      `There is no ${request.originalUrl.split('?')[0]?.slice(0, 200)}`,
      'See /api/openapi.json for what can be asked.',
    )
  })
  pages(app, door)
  app.use(failed(door.log))
  return app
}

function answer<Name extends RouteName>(app: Express, handlers: Handlers, name: Name) {
  const route = routes[name]
  const handler = handlers[name] as (input: unknown) => Promise<unknown>
  app.get(route.path, async (request, response) => {
    const given = await measured(response, () => handler(inputOf(route, request)))
    response.json(z.encode(route.answer as z.ZodType, given))
  })
}

/** What every page asks first, and all readers alike: the dearest of all answers. */
function wholeNetwork(app: Express, { handlers, release }: Door) {
  const bodyOf = createBodies(release)
  app.get(routes.network.path, async (request, response) => {
    const input = inputOf(routes.network, request)
    const { plain, packed } = await measured(response, () =>
      bodyOf(JSON.stringify(input), async () =>
        JSON.stringify(z.encode(routes.network.answer, await handlers.network(input))),
      ),
    )
    const isPacked = request.acceptsEncodings('gzip') === 'gzip'
    if (isPacked) response.set('Content-Encoding', 'gzip')
    response
      .vary('Accept-Encoding')
      .type('json')
      .send(isPacked ? packed : plain)
  })
}

/** Notes how long an answer is worked at, also for a caller who has gone; how long one waits for others, or takes to fetch it, is not our work. */
function measured<Result>(response: Response, work: (asker: Asker) => Promise<Result>): Promise<Result> {
  const begun = performance.now()
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  let waited = 0
  const asker: Asker = {
    signal: gone.signal,
    waited(milliseconds) {
      waited += milliseconds
    },
  }
  const result = (async () => work(asker))()
  const ended = () => performance.now() - begun - waited
  response.locals.work = result.then(ended, ended)
  return result
}

function download(app: Express, door: Door) {
  app.get(exportRoute.path, async (request, response) => {
    const { body, type, name } = await measured(response, (asker) =>
      door.exported(inputOf(exportRoute, request), asker),
    )
    response
      .attachment(name)
      .type(type)
      .send(typeof body === 'string' ? body : Buffer.from(body))
  })
}

function pages(app: Express, { page, release }: Door) {
  app.use('/assets', express.static(join(page, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }))
  app.use(express.static(page, { index: false, maxAge: 0 }))
  app.use(async (request, response) => {
    const asked = /^\/v\/([0-9a-f]{8})(?:\/|$)/.exec(request.path)?.[1]
    const there = isPagePath(request.path) && (asked === undefined || (await isNow(asked, release)))
    await sendPage(response.status(there ? 200 : 404), join(page, 'index.html'))
  })
}

/** Whether a hash is that of the present data. While the database is away the page opens, and asks again by itself. */
const isNow = (hash: string, release: Door['release']) =>
  release().then(
    (now) => now.hash === hash,
    (error) => {
      if (error instanceof StoreUnavailable) return true
      throw error
    },
  )

const sendPage = (response: Response, file: string) =>
  new Promise<void>((resolve, reject) => {
    response
      .set('Cache-Control', 'no-cache')
      .sendFile(file, { dotfiles: 'allow' }, (error) => (error ? reject(error) : resolve()))
  })

/** Gives each request an id and logs one line when it ends: no query, no body, no search word (RELIABILITY R14). */
const named =
  (log: Door['log']): RequestHandler =>
  (request, response, next) => {
    const id = randomUUID()
    const begun = performance.now()
    response.locals.id = id
    response.set('X-Request-Id', id)
    response.on('close', () =>
      log({
        id,
        method: request.method,
        path: request.path.slice(0, 200),
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
      }),
    )
    next()
  }

/** Refuses who has used up a share of the server, and charges all others once nothing is worked at for them; the fault of a database is nobody's. */
const sharing =
  (shares: Shares): RequestHandler =>
  (request, response, next) => {
    const address = request.socket.remoteAddress
    const wait = shares.waitOf(address)
    if (wait > 0) throw new Refused(429, wait)
    const end = shares.begin(address)
    response.on('close', async () => {
      const isFault = response.statusCode >= 400 && response.statusCode < 500
      end({ work: Number((await response.locals.work) ?? 0), isFault })
    })
    next()
  }

const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (request.originalUrl.length > LONGEST_ADDRESS) throw new Refused(414)
    return next()
  }
  // What else it sends is not waited for.
  response.set({ Allow: 'GET, HEAD', Connection: 'close' })
  throw new Refused(405)
}

/** A page elsewhere must not reach this server by a name of its own that points here (DNS rebinding). */
const onlyAt =
  (hosts: Door['hosts']): RequestHandler =>
  (request, _, next) => {
    if (hosts !== null && !hosts.includes((request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()))
      throw new Refused(421)
    next()
  }

const failed =
  (log: Door['log']): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    if (error instanceof Stopped && response.closed) return
    const id = String(response.locals.id)
    const { problem, headers } = problemOf(error, `urn:uuid:${id}`)
    const fault = error instanceof Busy ? error.cause : problem.status === 500 ? error : undefined
    if (fault !== undefined) log({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
    // What it would have given may have been fit to be kept for a year.
    response.set({ ...headers, 'Cache-Control': 'no-store' }).status(problem.status)
    response.type('application/problem+json').send(JSON.stringify(problem))
  }
