import { Neo4jError } from 'neo4j-driver'
import { expect, test } from 'vitest'
import { Conflict, StoreUnavailable, TooMuch } from '../../server/domain/errors.ts'
import { inOurWords } from '../../server/store/faults.ts'

const fault = (code: string, message = 'a host, a query, a stack') => new Neo4jError(message, code as never, '', '')

test.each([
  ['a server that is gone', fault('ServiceUnavailable'), StoreUnavailable],
  ['a connection that broke', fault('SessionExpired'), StoreUnavailable],
  ['a database that starts', fault('Neo.TransientError.General.DatabaseUnavailable'), StoreUnavailable],
  ['a full pool', fault('N/A', 'Connection acquisition timed out in 5000 ms.'), StoreUnavailable],
  ['an index made by another', fault('Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'), StoreUnavailable],
  ['a wrong password', fault('Neo.ClientError.Security.Unauthorized'), StoreUnavailable],
  ['a question over its time', fault('Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'), TooMuch],
  ['a question over its memory', fault('Neo.TransientError.General.MemoryPoolOutOfMemoryError'), TooMuch],
  ['an id given twice', fault('Neo.ClientError.Schema.ConstraintValidationFailed'), Conflict],
])('%s is said in our words', (_, error, expected) => {
  const said = inOurWords(error) as Error
  expect(said).toBeInstanceOf(expected)
  expect(said.message).not.toContain('host')
})

test('an id given twice is named', () => {
  const message = "Relationship(3) already exists with type `CITES` and property `id` = 'sahel:c1'"
  const { message: said } = inOurWords(fault('Neo.ClientError.Schema.ConstraintValidationFailed', message)) as Error
  expect(said).toBe('A record with the id sahel:c1 is there already')
})

test('a fault of the program stays as it is', () => {
  const [error, syntax] = [new Error('x'), fault('Neo.ClientError.Statement.SyntaxError')]
  expect([inOurWords(error), inOurWords(syntax)]).toEqual([error, syntax])
})
