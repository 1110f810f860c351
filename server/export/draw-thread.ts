import { parentPort } from 'node:worker_threads'
import { Invalid } from '../domain/errors.ts'
import { type Drawn, drawn, type Pictured } from './draw.ts'

/** What comes back of a picture: itself, or why there is none, as plain words. */
export type Outcome =
  | { readonly drawn: Drawn }
  | { readonly invalid: { readonly message: string; readonly remedy: string; readonly parameter: string | null } }
  | { readonly fault: string }

/** The thread that draws: one picture after the other. It keeps fonts and widths of words for the next. */
parentPort?.on('message', (picture: Pictured) => parentPort?.postMessage(outcomeOf(picture)))

function outcomeOf(picture: Pictured): Outcome {
  try {
    return { drawn: drawn(picture) }
  } catch (error) {
    if (error instanceof Invalid)
      return { invalid: { message: error.message, remedy: error.remedy, parameter: error.parameter } }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
