import { createServer, type RequestListener, type Server } from 'node:http'

/** What a connection may take: a request that trickles in is dropped within half a minute (RELIABILITY 5 and 7, L8). */
const LIMITS = {
  headersTimeout: 20_000,
  requestTimeout: 25_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
}

/** An answer of which nothing could be sent for so long is given up, in milliseconds. */
const STUCK = 120_000

/** The server around the application, with its limits; it does not listen yet. */
export function serverOf(app: RequestListener): Server {
  const server = createServer(LIMITS, app)
  server.setTimeout(STUCK)
  return server
}
