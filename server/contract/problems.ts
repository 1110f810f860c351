import { z } from 'zod'

/** RFC 9457, `application/problem+json`: what happened, what is safe, what to do. Never a stack, a query or a host. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  parameter: z.string().optional(),
  remedy: z.string().optional(),
})
export type Problem = Readonly<z.infer<typeof Problem>>
