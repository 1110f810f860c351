import type { z } from 'zod'
import { Problem } from '../server/contract/problems.ts'
import { type AnswerOf, type RouteName, type Routes, routes } from '../server/contract/routes.ts'

/** A call that gave no answer. `problem` is what the server said of it, null where it said nothing. */
export class CallFailed extends Error {
  readonly problem: Problem | null
  /** The server answered as another version of this page expects: loading the page anew helps, asking again does not. */
  readonly isOtherVersion: boolean = false
  constructor(message: string, problem: Problem | null = null) {
    super(message)
    this.name = 'CallFailed'
    this.problem = problem
  }
}

/** A call that was answered in another shape than the contract of this page has. */
class OtherVersion extends CallFailed {
  override readonly isOtherVersion = true
}

/** Whether asking again later may help: the server or its database is away, rather than the question wrong. */
export const isPassing = (failure: unknown) =>
  failure instanceof CallFailed &&
  !failure.isOtherVersion &&
  (failure.problem === null || failure.problem.status >= 500)

/** Whether the server or its database is away: then nothing else is answered either. */
export const isAway = (failure: unknown) =>
  isPassing(failure) && ((failure as CallFailed).problem?.status ?? 503) === 503

/** What a question is answered with. */
export type Answer<Name extends RouteName> = AnswerOf<Name>

/** What a question takes, as text; a part of the address that takes nothing is left out. */
export type Asking<Name extends RouteName> = Taken<Routes[Name]['params']> & Taken<Routes[Name]['query']>
type Taken<Schema extends z.ZodType> = string extends keyof z.input<Schema> ? unknown : z.input<Schema>

/** One question of the contract, answered and checked by the contract's own schema. */
export type Api = <Name extends RouteName>(name: Name, input: Asking<Name>) => Promise<AnswerOf<Name>>

/** Calls the server, read off the contract. Freshness is left to the browser and its ETags. Rejects with `CallFailed`. */
export const createApi =
  (request: (address: string) => Promise<Response>): Api =>
  async (name, input) => {
    const route = routes[name]
    const response = await request(addressOf(route.path, input as Record<string, string>)).catch((cause: unknown) => {
      throw new CallFailed(cause instanceof Error ? cause.message : 'no answer')
    })
    const body: unknown = await response.json().catch(() => null)
    if (!response.ok) {
      const problem = Problem.safeParse(body).data ?? null
      throw new CallFailed(problem?.title ?? `answer ${response.status}`, problem)
    }
    const answer = route.answer.safeParse(body)
    if (!answer.success) throw new OtherVersion(`an answer of another shape: ${answer.error.issues[0]?.path.join('.')}`)
    return answer.data as AnswerOf<typeof name>
  }

/** The address of a question: parts named in the path go there, all others into the query. */
export function addressOf(path: string, input: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  let address = path
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (path.includes(`:${name}`)) address = address.replace(`:${name}`, encodeURIComponent(value))
    else query.set(name, value)
  }
  return query.size === 0 ? address : `${address}?${query}`
}
