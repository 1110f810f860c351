import type { Problem } from '../contract/problems.ts'
import { Busy, Invalid, NotFound, StoreUnavailable, TooMuch } from '../domain/errors.ts'
import { counted } from '../domain/wording.ts'

/** A problem and what its answer needs beside the body. */
export type Answered = { readonly problem: Problem; readonly headers: Readonly<Record<string, string>> }

type Words = { status: number; title: string; detail: string; remedy?: string; parameter?: string }

/** Turns whatever was thrown into an answer (RFC 9457): the one place where errors meet HTTP. Nothing of the error itself leaves but the words of our own classes. */
export function problemOf(error: unknown, instance: string): Answered {
  if (error instanceof StoreUnavailable)
    return answered(
      {
        status: 503,
        title: 'The database does not answer',
        detail: 'Nothing is lost. The last picture stays, and the page recovers by itself.',
        remedy: `Ask again in ${error.retryAfter} seconds.`,
      },
      instance,
      { 'Retry-After': String(error.retryAfter) },
    )
  const wait = error instanceof Refused || error instanceof Busy ? error.retryAfter : null
  return answered(wordsOf(error, instance), instance, wait === null ? {} : { 'Retry-After': String(wait) })
}

function wordsOf(error: unknown, instance: string): Words {
  if (error instanceof Invalid)
    return {
      status: 400,
      title: 'The question cannot be answered as it is put',
      ...told(error),
    }
  if (error instanceof Busy)
    return {
      status: 503,
      title: 'The server is busy',
      detail: `${error.message}. Nothing is lost.`,
      remedy: `Ask again in ${counted(error.retryAfter, 'second')}.`,
    }
  if (error instanceof NotFound) return { status: 404, title: 'Not found', ...told(error) }
  if (error instanceof TooMuch)
    return {
      status: error.of === 'time' ? 504 : 413,
      title: 'The question asks for too much at once',
      detail: `${error.message}. Nothing was changed.`,
      remedy: error.remedy,
    }
  const refusal = refusalOf(error)
  return (
    refusal ?? {
      status: 500,
      title: 'Something went wrong on the server',
      detail: 'Nothing was changed. The fault is in the log under this code.',
      remedy: `Try again; if it stays, report the code ${instance.slice(-36)}.`,
    }
  )
}

const told = ({ message, remedy, parameter }: Invalid | NotFound) => ({
  detail: message,
  remedy,
  ...(parameter === null ? {} : { parameter }),
})

/** What Express itself refuses, in our words. */
const BY_STATUS: Readonly<Record<number, Omit<Words, 'status'>>> = {
  400: {
    title: 'The address cannot be read',
    detail: 'A % code in it stands for no character.',
    remedy: 'Correct the address.',
  },
  403: {
    title: 'The path leads elsewhere',
    detail: 'It leads out of the folder of the page, and nothing of that is shown.',
    remedy: 'Open the address that the server printed when it started.',
  },
  404: {
    title: 'There is no such file',
    detail: 'The page that asks for it may be one from before an update. Nothing is lost.',
    remedy: 'Reload the page.',
  },
  405: {
    title: 'Only reading is possible here',
    detail: 'Nothing was changed.',
    remedy: 'Use GET. Data come in by the command line: npx entente import PATH.',
  },
  412: {
    title: 'The file has changed',
    detail: 'It is no longer the one that was asked for, as after an update. Nothing is lost.',
    remedy: 'Reload the page.',
  },
  413: { title: 'Too large', detail: 'Nothing was changed.', remedy: 'Send less.' },
  414: {
    title: 'The address is too long',
    detail: 'An address may have 8,000 characters.',
    remedy: 'Ask for fewer actors at once.',
  },
  416: {
    title: 'The file is shorter',
    detail: 'It ends before the part that was asked for.',
    remedy: 'Reload the page, or ask for the whole file.',
  },
  421: {
    title: 'Wrong host',
    detail: 'This server answers only under its own name.',
    remedy: 'Open the address that the server printed when it started.',
  },
  429: {
    title: 'Too much asked from one address',
    detail:
      'An address may ask 12 questions at once, and have a minute of work and 30 faulty questions a minute. Nothing was changed.',
    remedy: 'Wait as many seconds as Retry-After says. For large questions start an Entente of your own.',
  },
}

/** A refusal by status alone. */
export class Refused extends Error {
  readonly status: number
  /** Seconds after which the same may be asked again; null where that does not help. */
  readonly retryAfter: number | null
  constructor(status: keyof typeof BY_STATUS & number, retryAfter: number | null = null) {
    super(BY_STATUS[status]?.title)
    this.name = 'Refused'
    this.status = status
    this.retryAfter = retryAfter
  }
}

function refusalOf(error: unknown): Words | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : Number.NaN
  const words = BY_STATUS[status]
  return words ? { status, ...words } : null
}

const answered = (
  { status, title, detail, ...more }: Words,
  instance: string,
  headers: Record<string, string> = {},
): Answered => ({
  problem: { type: `urn:entente:problem:${status}`, title, status, detail, instance, ...more },
  headers,
})
