import { Worker } from 'node:worker_threads'
import type { Asker } from '../domain/asker.ts'
import { Busy, Invalid, Stopped, TooMuch } from '../domain/errors.ts'
import type { Drawn, Pictured } from './draw.ts'
import type { Outcome } from './draw-thread.ts'

/** Draws pictures in a thread of its own, one after the other, so that nobody else waits for them. */
export type Figures = {
  /**
   * A picture, once those before it are drawn. Throws `Invalid` for one that could not be read, `Busy` where too many wait
   * or the thread broke off, `TooMuch` beyond its time or memory, `Stopped` where its asker has gone.
   */
  readonly draw: (picture: Pictured, asker?: Asker) => Promise<Drawn>
  /** Lets what is begun end, for a while, and refuses all else; then there is no thread any more. */
  readonly close: () => Promise<void>
}

/** Milliseconds for one picture, and for the one begun when the server ends; MB for one; how many wait (RELIABILITY 5). */
const LIMITS = { time: 120_000, atEnd: 8_000, memory: 512, waiting: 8 }

const tooMuch = (of: 'time' | 'memory') =>
  new TooMuch(of, 'figure', 'Narrow it by actor, type or sign, or ask for csv.')
const gone = () => new Stopped('Whoever asked for the figure has gone')
const ending = () => new Busy('The server ends, and draws no figure any more')

type Job = {
  readonly picture: Pictured
  readonly begin: () => void
  readonly end: (outcome: Drawn | Error) => void
}

/** The thread starts with the first picture, and anew where it did not survive one. */
export function createFigures(limits = LIMITS, thread = startThread): Figures {
  const waiting: Job[] = []
  let drawing: Job | null = null
  let timer: NodeJS.Timeout | undefined
  let worker: Worker | null = null
  let isClosed = false
  let whenIdle = () => {}

  function next() {
    if (drawing !== null) return
    drawing = waiting.shift() ?? null
    if (drawing === null) return whenIdle()
    timer = setTimeout(() => breakOff(tooMuch('time')), limits.time)
    drawing.begin()
    try {
      worker ??= begun()
      worker.ref()
      worker.postMessage(drawing.picture)
    } catch (error) {
      breakOff(faultOf(error))
    }
  }

  function done(outcome: Drawn | Error) {
    clearTimeout(timer)
    worker?.unref()
    const job = drawing
    drawing = null
    job?.end(outcome)
    next()
  }

  /** Ends the thread with what it draws. */
  function breakOff(fault: Error) {
    const broken = worker
    worker = null
    void broken?.terminate()
    done(fault)
  }

  function begun(): Worker {
    const one = thread(limits.memory)
    const fell = (cause: unknown) => one === worker && breakOff(faultOf(cause))
    return one
      .on('message', (outcome: Outcome) => one === worker && done(resultOf(outcome)))
      .on('error', fell)
      .on('exit', (code) => fell(new Error(`The thread that draws ended with ${code}`)))
  }

  return {
    draw(picture, asker) {
      if (isClosed) return Promise.reject(ending())
      if (asker?.signal.aborted) return Promise.reject(gone())
      if (waiting.length >= limits.waiting)
        return Promise.reject(new Busy(`${limits.waiting} figures wait to be drawn, and no more may`))
      return new Promise((resolve, reject) => {
        const since = performance.now()
        const job: Job = {
          picture,
          begin: () => asker?.waited(performance.now() - since),
          end(outcome) {
            asker?.signal.removeEventListener('abort', leave)
            if (outcome instanceof Error) reject(outcome)
            else resolve(outcome)
          },
        }
        function leave() {
          if (job === drawing) return breakOff(gone())
          waiting.splice(waiting.indexOf(job), 1)
          job.begin()
          job.end(gone())
        }
        asker?.signal.addEventListener('abort', leave)
        waiting.push(job)
        next()
      })
    },
    async close() {
      isClosed = true
      for (const job of waiting.splice(0)) job.end(ending())
      const last = setTimeout(() => breakOff(ending()), limits.atEnd)
      if (drawing !== null)
        await new Promise<void>((resolve) => {
          whenIdle = resolve
        })
      clearTimeout(last)
      const idle = worker
      worker = null
      await idle?.terminate()
    },
  }
}

function resultOf(outcome: Outcome): Drawn | Error {
  if ('drawn' in outcome) return outcome.drawn
  if ('fault' in outcome) return new Error(outcome.fault)
  const { message, remedy, parameter } = outcome.invalid
  return new Invalid(message, remedy, parameter)
}

/** What is said of a thread that did not survive a picture; its cause is for the log. */
const faultOf = (cause: unknown): Error =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooMuch('memory')
    : new Busy('What draws figures broke off, and begins anew', 1, { cause })

/** The other side: `draw-thread`, as this file built or as source. */
function startThread(memory: number): Worker {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: memory } }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('draw-thread.js', import.meta.url), limits)
  // What runs sources in this thread does not reach another: there it is registered again.
  const source = JSON.stringify(new URL('draw-thread.ts', import.meta.url).href)
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`
  return new Worker(code, { ...limits, eval: true })
}
