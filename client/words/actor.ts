import type { Lineage } from '../../server/domain/lineage.ts'
import type { Relation } from '../../server/domain/relation.ts'
import type { Sides } from '../view/about-actor.ts'
import { actorWords as arabic } from './ar/actor.ts'
import { counted, number } from './counts.ts'
import { statedInWords } from './days.ts'
import { words } from './en.ts'
import { inLanguage, type Spoken } from './language.ts'
import { COMMA } from './phrases.ts'
import { typeInWords } from './types.ts'

/** What the page about one actor says. */
const english = {
  networkOn: (when: string) => `In the network, ${when}`,
  names: 'Names',
  wikidata: 'Wikidata',
  allNames: (count: number) => `All names, ${number(count)}`,
  life: 'Names and lineage over time',
  lifeNote: 'What flowed into it comes from above, what came of it goes on below.',
  noLineage: 'No split, merger or successor is recorded.',
  standing: (when: string) => `With whom, ${when}`,
  side: {
    allies: 'With',
    opponents: 'Against',
    both: 'With and against',
    otherwise: 'Events and neutral states only',
  } satisfies Record<keyof Sides, string>,
  leftOut: (unattested: number, denied: number, structure: number, later: number) => {
    const said = [
      unattested > 0 && `${number(unattested)} not attested nearby`,
      denied > 0 && `${number(denied)} denied`,
      structure > 0 && `${number(structure)} of structure`,
      later > 0 && `${number(later)} known later`,
    ].filter(Boolean)
    return said.length === 0 ? '' : `left out: ${said.join(', ')}`
  },
  families: 'Relations, all years',
  undrawn: (count: number) =>
    `${counted(count, 'relation')} of other years, or not attested near these, ${count === 1 ? 'stands' : 'stand'} in the lists alone.`,
  all: (count: number) => `Show all ${number(count)}`,
  third: 'Third party in',
  sources: (count: number) => `Sources, ${number(count)}`,
  cited: (count: number) => `cited for ${counted(count, 'relation')}`,
  allSources: (count: number) => (count === 1 ? 'The source' : `All ${number(count)} sources`),
} as const
export const actorWords = inLanguage(english, arabic)
export type ActorWords = Spoken<typeof english>

/** `is succeeded by`: the words of the type without their explanation, which the diagram gives. */
const plain = (words: string) => words.replace(/ \(.*\)$/, '')

/** `splits from`, `absorbs`, `is part of`, read from the actor in the middle. */
export const kinInWords = ({ type }: Pick<Relation, 'type'>, fromSource: boolean) =>
  plain(fromSource ? typeInWords(type).label : typeInWords(type).inverse)

/** What stands behind the other actor of a row of lineage: the stated day on which it flowed, and its status where that is doubtful. */
export function flowInWords({ start, status }: Pick<Relation, 'start' | 'status'>, place: keyof Lineage): string {
  const isFlow = place === 'before' || place === 'after'
  const day = isFlow && start !== null ? statedInWords(start) : ''
  return [day, status === 'confirmed' ? '' : words.status[status].toLowerCase()].filter(Boolean).join(COMMA)
}
