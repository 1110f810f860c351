import { ourWorld, SAME_SIGNAL, SIGNALS, type World } from '../lifecycle.ts'

/** Does work that a signal stops at the next safe point; a second one, half a second later or more, ends the program at once. */
export async function stoppable<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  world: World = ourWorld,
): Promise<Result> {
  const ending = new AbortController()
  let mayForce = false
  const stop = () => {
    if (ending.signal.aborted) return mayForce ? world.exit(1) : undefined
    world.after(SAME_SIGNAL, () => {
      mayForce = true
    })
    world.say('Stopping at the next safe point (once more ends at once; nothing is lost then either)')
    ending.abort()
  }
  for (const signal of SIGNALS) world.on(signal, stop)
  try {
    return await work(ending.signal)
  } finally {
    for (const signal of SIGNALS) world.off(signal, stop)
  }
}
