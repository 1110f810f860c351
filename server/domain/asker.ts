/** Who asks for something that takes long: may go away meanwhile, and is told how long it only waited, in milliseconds. */
export type Asker = { readonly signal: AbortSignal; readonly waited: (milliseconds: number) => void }
