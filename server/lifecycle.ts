/** Stops what a step has started. */
export type Stop = () => Promise<void> | void

/** One thing that is started, and later stopped. `signal` ends a start under way. */
export type Step = { name: string; start: (signal: AbortSignal) => Promise<Stop | undefined> }

/** What of the machine a life touches; handed in, so that a test kills nothing. Times in milliseconds. */
export type World = {
  on: (signal: NodeJS.Signals, listener: () => void) => void
  off: (signal: NodeJS.Signals, listener: () => void) => void
  exit: (code: number) => void
  /** Calls later; returns what calls it off. */
  after: (milliseconds: number, act: () => void) => () => void
  say: (line: string) => void
}

export const ourWorld: World = {
  on: (signal, listener) => void process.on(signal, listener),
  off: (signal, listener) => void process.off(signal, listener),
  exit: (code) => process.exit(code),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds).unref()
    return () => clearTimeout(timer)
  },
  say: (line) => void process.stderr.write(`${line}\n`),
}

export type Life = {
  /** Stops all in reverse order, once; never rejects: what a step could not stop is said. */
  stop: () => Promise<void>
}

/** What asks a program to end: Ctrl+C, another program, a closed terminal. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Idle, all stops within 5 s; what runs gets 10 s more (RELIABILITY R12). */
const LONGEST_STOP = 15_000
/** Ctrl+C comes twice under npm: from the terminal and from npm, which hands it on. That is one signal, in milliseconds. */
export const SAME_SIGNAL = 500

/**
 * Starts steps in order and stops them in reverse: on `stop`, when a later step fails to start (then it throws that
 * fault), and on SIGINT, SIGTERM and SIGHUP (then it exits with 0). A second signal (half a second
 * later or more), or a stop of over 15 s, exits at
 * once with 1.
 */
export async function live(steps: readonly Step[], world: World = ourWorld, longestStop = LONGEST_STOP): Promise<Life> {
  const stops: { name: string; stop: Stop }[] = []
  const ending = new AbortController()
  let starting: Promise<void> = Promise.resolve()
  let stopped: Promise<void> | null = null
  let mayForce = false

  async function stopAll() {
    ending.abort(new Error('Stopped'))
    const callOff = world.after(longestStop, () => {
      world.say('Stopping takes too long: ended')
      world.exit(1)
    })
    await starting.catch(() => {})
    for (const { name, stop } of stops.reverse())
      try {
        await stop()
      } catch (error) {
        world.say(`${name} could not be stopped: ${(error as Error).message}`)
      }
    callOff()
    for (const signal of SIGNALS) world.off(signal, onSignal)
  }

  function stop() {
    stopped ??= stopAll()
    return stopped
  }

  function onSignal() {
    if (stopped !== null) return mayForce ? world.exit(1) : undefined
    world.after(SAME_SIGNAL, () => {
      mayForce = true
    })
    world.say('Stopping (once more ends at once)')
    void stop().then(() => world.exit(0))
  }

  async function startAll() {
    for (const { name, start } of steps) {
      ending.signal.throwIfAborted()
      const stopStep = await start(ending.signal)
      if (stopStep) stops.push({ name, stop: stopStep })
    }
  }

  for (const signal of SIGNALS) world.on(signal, onSignal)
  starting = startAll()
  try {
    await starting
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
