import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { namesOf } from '../domain/actor.ts'
import { Invalid } from '../domain/errors.ts'
import { today } from '../domain/time/day.ts'
import { counted } from '../domain/wording.ts'
import { layoutOf } from '../drawing/layout.ts'
import { csvText } from '../export/csv.ts'
import { checkImport } from '../import/check.ts'
import { readImport } from '../import/folder.ts'
import { NOTHING_KNOWN } from '../import/known.ts'
import type { Output } from './output.ts'

/**
 * Works out where the actors of a data folder stand, `work` times as long as an import does, and writes them into its
 * `layout.csv`: whoever imports the folder sees the same picture. Needs no graph. `dataset` names the data set where the folder does not. Throws `Invalid`
 * where there is no folder, or it has faults.
 */
export async function layOut(
  path: string,
  { dataset, ...choice }: { work: number; seed: number; dataset?: string | undefined },
  { say, print }: Output,
): Promise<void> {
  if (!(await stat(path).catch(() => null))?.isDirectory())
    throw new Invalid(`${path} is no folder`, 'Give the path of a data folder: layout.csv is written into it.')
  const read = await readImport(path, { dataset })
  const checked = await checkImport(read, NOTHING_KNOWN, { update: false, today: today() })
  if (checked.total > 0) {
    const options = dataset === undefined ? '--dry-run' : `--dataset ${dataset} --dry-run`
    throw new Invalid(`${path} has faults`, `See them with: npx entente import ${path} ${options}`)
  }
  const actors = checked.actors.added.map(({ id, kind, name, aliases }) => ({
    id,
    kind,
    name,
    names: namesOf(name, aliases),
    x: null,
    y: null,
  }))
  say(`Placing ${counted(actors.length, 'actor')} …`)
  const places = [...layoutOf({ actors, relations: checked.relations.added }, choice)]
  const rows = places.map(([actor, { x, y }]) => [actor, x, y]).sort()
  const file = join(path, 'layout.csv')
  await writeFile(file, csvText([['actor', 'x', 'y'], ...rows]))
  print(
    `${file}: where ${counted(rows.length, 'actor')} ${rows.length === 1 ? 'stands' : 'stand'}. Import the folder to see them there.`,
  )
}
