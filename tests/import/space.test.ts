import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { Invalid } from '../../server/domain/errors.ts'
import { demandSpace } from '../../server/import/space.ts'

/** No disk has so much. */
const TOO_MANY_BYTES = 2 ** 70

test('an import for which the disk is too small is refused with the numbers', async () => {
  const refused = demandSpace(tmpdir(), TOO_MANY_BYTES)

  await expect(refused).rejects.toThrow(Invalid)
  await expect(refused).rejects.toThrow(/ has \d+ MB free; this import needs 11258999068426240 MB$/)
})
