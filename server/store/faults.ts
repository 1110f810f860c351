import { Neo4jError } from 'neo4j-driver'
import { Conflict, StoreRefuses, StoreUnavailable, TooMuch } from '../domain/errors.ts'

const AWAY = /^ServiceUnavailable$|^SessionExpired$|DatabaseUnavailable|DatabaseNotFound/
/** Another program was quicker to make a part of the schema. */
const QUICKER = /Schema\.\w+AlreadyExists$/
const LATE = /TransactionTimedOut|Transaction\.Terminated/
const LARGE = /MemoryPoolOutOfMemory|TransactionOutOfMemory/

/** What the driver throws, in the words of the domain (NEO4J E); other errors stay as they are. */
export function inOurWords(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code, message } = error
  if (LATE.test(code)) return new TooMuch('time')
  if (LARGE.test(code)) return new TooMuch('memory')
  if (code.includes('Security.')) return new StoreRefuses()
  if (AWAY.test(code) || error.retryable || message.startsWith('Connection acquisition timed out'))
    return new StoreUnavailable()
  if (QUICKER.test(code)) return new StoreUnavailable('Another program is preparing the database')
  if (code.endsWith('ConstraintValidationFailed')) {
    const [, id = null] = /= '([^']{1,264})'/.exec(message) ?? []
    const which = id === null ? 'this id' : `the id ${id}`
    return new Conflict(
      `A record with ${which} is there already`,
      'Give the new one an id of its own, and do it again.',
    )
  }
  return error
}
