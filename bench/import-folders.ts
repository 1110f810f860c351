import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoOf } from '../server/domain/time/day.ts'
import { eventTypes, stateTypes } from '../server/domain/types/relation-types.ts'
import { randomFrom } from '../server/drawing/layout-random.ts'

const HEADER = 'id,source_actor,type,target_actor,start,end,summary,status,source_ids\n'
/** 2010-01-01 and fifteen years. */
const [FIRST, DAYS] = [14_610, 5_475]
const PER_SOURCE = 50
/** Of three generated relations one is a state, of so many days on average. */
const [EVERY, MEAN] = [3, 60]

/** Writes a folder of so many generated relations, each with one source: two events for each state. Equal seeds give equal folders. */
export async function generatedFolder(folder: string, count: number, actors = 2_000, seed = 7): Promise<string> {
  const random = randomFrom(seed)
  const pick = (below: number) => Math.floor(random() * below)
  const rows = function* () {
    for (let at = 0; at < count; at += 1) {
      const source = pick(actors)
      const target = (source + 1 + pick(actors - 1)) % actors
      const types = at % EVERY === 0 ? stateTypes : eventTypes
      const start = FIRST + pick(DAYS)
      const end = at % EVERY === 0 ? isoOf(start + Math.round(-Math.log(1 - random()) * MEAN)) : ''
      yield `r${at},a${source},${types[pick(types.length)]},a${target},${isoOf(start)},${end},Generated relation number ${at}.,reported,s${Math.floor(at / PER_SOURCE)}\n`
    }
  }
  const names = Array.from({ length: actors }, (_, at) => `a${at},Generated actor number ${at},organisation\n`)
  return written(folder, 'generated', names, Math.ceil(count / PER_SOURCE), rows())
}

const SHARED = join(import.meta.dirname, '../../shared/data')
const EVENTS = ['icews14', 'icews0515-sample'] as const
const GDELT = 'gdelt-jan2018-slice'
/** 2018-01-01; a slot of GDELT is a quarter of an hour. */
const [GDELT_FIRST, SLOTS_A_DAY] = [17_532, 96]
const TYPES: Readonly<Record<string, string>> = {
  'verbal cooperation': 'MEETS_WITH',
  'material cooperation': 'AGREES_WITH',
  'verbal conflict': 'CRITICISES',
  'material conflict': 'ATTACKS',
}

const tableOf = (path: string) =>
  readFileSync(join(SHARED, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')))

/** Writes a folder of the events of ICEWS and GDELT, those of an actor with itself left out; null where they are not there. */
export async function eventsFolder(folder: string): Promise<string | null> {
  if (![...EVENTS, GDELT].every((name) => existsSync(join(SHARED, name)))) return null
  const actors = new Map<string, string>()
  const idOf = (name: string) => {
    const id = actors.get(name) ?? `a${actors.size}`
    actors.set(name, id)
    return id
  }
  const quads = new Map(
    EVENTS.flatMap((name) => tableOf(`${name}/relations.tsv`)).map(([event = '', , , , quad = '']) => [event, quad]),
  )
  const lines: string[] = []
  const add = (source: string, event: string, target: string, day: string) => {
    const [from, to] = [idOf(source), idOf(target)]
    const source_ids = `s${Math.floor(lines.length / PER_SOURCE)}`
    if (from !== to)
      lines.push(
        `r${lines.length},${from},${TYPES[quads.get(event) ?? ''] ?? 'RELATED_TO'},${to},${day},,${quoted(event)},reported,${source_ids}\n`,
      )
  }
  for (const name of EVENTS)
    for (const [source = '', event = '', target = '', day = ''] of tableOf(`${name}/events.tsv`).slice(1))
      add(source, event, target, day)
  const named = (file: string) => tableOf(`${GDELT}/${file}`).map(([name = '']) => name)
  const [people, events] = [named('entity2id.txt'), named('relation2id.txt')]
  for (const [source = '', event = '', target = '', slot = ''] of tableOf(`${GDELT}/quads_id.txt`))
    add(
      people[Number(source)] ?? source,
      events[Number(event)] ?? event,
      people[Number(target)] ?? target,
      isoOf(GDELT_FIRST + Math.floor(Number(slot) / SLOTS_A_DAY)),
    )
  const names = [...actors].map(([name, id]) => `${id},${quoted(name)},organisation\n`)
  return written(folder, 'events', names, Math.ceil(lines.length / PER_SOURCE), lines)
}

const quoted = (text: string) => `"${text.trim().replaceAll('"', '""')}"`

async function written(folder: string, id: string, actors: string[], sources: number, rows: Iterable<string>) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ id, title: id }))
  writeFileSync(join(folder, 'actors.csv'), `id,name,type\n${actors.join('')}`)
  const titles = Array.from({ length: sources }, (_, at) => `s${at},Source number ${at}\n`)
  writeFileSync(join(folder, 'sources.csv'), `id,title\n${titles.join('')}`)
  const out = createWriteStream(join(folder, 'relations.csv'))
  out.write(HEADER)
  for (const row of rows) if (!out.write(row)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
  return folder
}
