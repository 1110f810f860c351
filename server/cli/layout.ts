import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { namesOf } from '../domain/actor.ts'
import { Invalid } from '../domain/errors.ts'
import { today } from '../domain/time/day.ts'
import { layoutOf } from '../drawing/layout.ts'
import { checkImport } from '../import/check.ts'
import { readImport } from '../import/folder.ts'
import { NOTHING_KNOWN } from '../import/known.ts'

type Output = { readonly say: (line: string) => void; readonly print: (text: string) => void }

/**
 * Works out where the actors of a data folder stand, `work` times as long as an import does, and writes them into its
 * `layout.csv`: whoever imports the folder sees the same picture. Needs no graph. Throws `Invalid` where the
 * folder has faults.
 */
export async function layOut(
  path: string,
  choice: { work: number; seed: number },
  { say, print }: Output,
): Promise<void> {
  const read = await readImport(path)
  const checked = checkImport(read, NOTHING_KNOWN, { update: false, today: today() })
  if (checked.total > 0) throw new Invalid(`${path} has faults`, `see them with: entente import ${path} --dry-run`)
  const actors = checked.actors.added.map(({ id, kind, name, aliases }) => ({
    id,
    kind,
    name,
    names: namesOf(name, aliases),
    x: null,
    y: null,
  }))
  say(`Placing ${actors.length.toLocaleString('en')} actors …`)
  const places = [...layoutOf({ actors, relations: checked.relations.added }, choice)]
  const rows = places.map(([actor, { x, y }]) => [actor, x, y]).sort()
  const file = join(path, 'layout.csv')
  await writeFile(file, stringify([['actor', 'x', 'y'], ...rows], { record_delimiter: '\r\n' }))
  print(`${file}: where ${rows.length.toLocaleString('en')} actors stand. Import the folder to see them there.`)
}
