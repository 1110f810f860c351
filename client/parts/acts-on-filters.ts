import type { Asked } from '../../server/domain/asked.ts'
import { Status } from '../../server/domain/relation.ts'
import { Word } from '../../server/domain/time/last-word.ts'
import { Family, Sign } from '../../server/domain/types/relation-types.ts'
import type { Shape } from '../../server/drawing/shapes.ts'
import { ALL_KINDS, SHAPES } from '../view/legend.ts'
import { showsNetwork } from '../view/view.ts'
import { ask, dropFilters, toggled, turnedStatus } from '../view/view-store.ts'
import { actWords } from '../words/acts.ts'
import { words } from '../words/en.ts'
import type { Act } from './acts.ts'
import type { Stores } from './stores.tsx'

/** A filter of the view that is on or off: whether it is, and what is asked once it is turned. */
type Switch = {
  readonly name: string
  readonly what: string
  readonly isOn: (asked: Asked) => boolean
  readonly turned: (asked: Asked) => Partial<Asked>
}

const SWITCHES: readonly Switch[] = [
  ...Sign.options.map((sign) => ({
    ...{ name: sign, what: actWords.relations[sign] },
    isOn: ({ signs }: Asked) => signs?.includes(sign) ?? true,
    turned: ({ signs }: Asked) => ({ signs: toggled(signs, [sign], Sign.options) }),
  })),
  ...Status.options.map((status) => ({
    ...{ name: status, what: actWords.status(words.status[status]) },
    isOn: (asked: Asked) => asked.status.includes(status),
    turned: (asked: Asked) => ({ status: turnedStatus(asked.status, status) }),
  })),
  ...Family.options.map((family) => ({
    ...{ name: family, what: actWords.family(words.family[family]) },
    isOn: ({ types }: Asked) => types?.includes(family) ?? true,
    turned: ({ types }: Asked) => ({ types: toggled(types, [family], Family.options) }),
  })),
  ...(Object.keys(SHAPES) as Shape[]).map((shape) => ({
    ...{ name: shape, what: actWords.actors(words.shape[shape]) },
    isOn: ({ kinds }: Asked) => SHAPES[shape].every((kind) => kinds?.includes(kind) ?? true),
    turned: ({ kinds }: Asked) => ({ kinds: toggled(kinds, SHAPES[shape], ALL_KINDS) }),
  })),
  {
    ...{ name: 'structure', what: actWords.structure },
    isOn: ({ structure }) => structure,
    turned: ({ structure }) => ({ structure: !structure }),
  },
]

const isFiltered = ({ view }: Stores) => {
  const { page } = view.getState()
  return showsNetwork(page) || page.name === 'difference' || page.name === 'multiples'
}
const askedOf = ({ view }: Stores) => view.getState().asked
const sameList = (one: readonly string[], other: readonly string[]) => one.join() === other.join()

/** What turns the filters of the view: each as far as it changes something. */
export const FILTER_ACTS: readonly Act[] = [
  {
    ...{ name: 'confirmed-only', group: 'shown', says: actWords.confirmedOnly },
    offered: (stores) => isFiltered(stores) && !sameList(askedOf(stores).status, ['confirmed']),
    act: ({ view }) => ask(view, { status: ['confirmed'] }),
  },
  {
    ...{ name: 'drop-filters', group: 'shown', says: actWords.dropFilters },
    offered: (stores) => isFiltered(stores) && (stores.shown.getState().shown?.parts.left.filtered.length ?? 0) > 0,
    act: ({ view }) => dropFilters(view),
  },
  ...SWITCHES.flatMap(({ name, what, isOn, turned }): Act[] =>
    ([false, true] as const).map((wasOn) => ({
      ...{ name: `${wasOn ? 'hide' : 'show'}-${name}`, group: 'shown' },
      says: wasOn ? actWords.hide(what) : actWords.show(what),
      offered: (stores) => isFiltered(stores) && isOn(askedOf(stores)) === wasOn,
      act: ({ view }) => ask(view, turned(view.getState().asked)),
    })),
  ),
  ...Word.options.map(
    (word): Act => ({
      ...{ name: `word-${word}`, group: 'time', says: actWords.word(word) },
      offered: (stores) => isFiltered(stores) && askedOf(stores).word !== word,
      act: ({ view }) => ask(view, { word }),
    }),
  ),
  ...([true, false] as const).map(
    (follow): Act => ({
      ...{ name: follow ? 'follow' : 'unfollow', group: 'shown', says: follow ? actWords.follow : actWords.unfollow },
      offered: ({ view }) => view.getState().page.name === 'difference' && view.getState().asked.follow !== follow,
      act: ({ view }) => ask(view, { follow }),
    }),
  ),
]
