import { z } from 'zod'

/** A row of an import that was not taken, or was taken with a warning: where, why, and what to do (RELIABILITY R1). `row` counts records from 1 (0 is the header or the whole file), `line` lines of the file (the header is 1). */
export const Reject = z.object({
  file: z.string(),
  row: z.int(),
  line: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  value: z.string().nullable(),
  remedy: z.string(),
})
export type Reject = Readonly<z.infer<typeof Reject>>
