import type { Say } from '../main.ts'

/** Where a command says what it is at (`say`, a line) and prints what it was asked for. */
export type Output = { readonly say: Say; readonly print: (text: string) => void }

/** The same of a command that a signal ends at its next safe point. */
export type Stoppable = Output & { readonly signal?: AbortSignal | undefined }
