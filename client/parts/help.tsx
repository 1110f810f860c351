import { words } from '../words/en.ts'
import { keyWords } from '../words/keys.ts'
import { ACTS, type Act } from './acts.ts'
import { Dialog } from './dialog.tsx'
import { KeyCap, ofThisKeyboard } from './key-cap.tsx'
import { Meanings } from './meanings.tsx'
import { useFrame, useSettings, useStores } from './stores.tsx'

type Where = keyof typeof keyWords.where
type Keyed = { readonly where: Where; readonly keys: readonly string[]; readonly says: string }

const ARROWS = ['Left', 'Up', 'Right', 'Down']

/** What the parts of the page do with keys by themselves. */
const OTHERS: readonly Keyed[] = [
  { where: 'picture', keys: ARROWS, says: keyWords.toActor },
  { where: 'picture', keys: ['Enter'], says: keyWords.choose },
  { where: 'matrix', keys: [...ARROWS, 'Home', 'End'], says: keyWords.toCell },
  { where: 'matrix', keys: ['Enter'], says: keyWords.openCell },
  { where: 'matrix', keys: ['Alt+Up', 'Alt+Down'], says: keyWords.moveRow },
  { where: 'lanes', keys: [...ARROWS, 'Home', 'End'], says: keyWords.toMark },
  { where: 'lanes', keys: ['Enter'], says: keyWords.openMark },
  { where: 'lanes', keys: ['n', 'b'], says: keyWords.nextMark },
  { where: 'lanes', keys: ['t'], says: keyWords.rows },
  { where: 'panels', keys: ARROWS, says: keyWords.toActor },
  { where: 'panels', keys: ['Enter'], says: keyWords.openDay },
  { where: 'time', keys: ['Left', 'Right'], says: keyWords.step },
  { where: 'time', keys: ['Page Up', 'Page Down', 'Home', 'End'], says: keyWords.far },
]

const WHERE: Readonly<Record<Act['group'], Where>> = {
  ...{ go: 'everywhere', page: 'everywhere', time: 'days', shown: 'days' },
  ...{ actor: 'actor', picture: 'picture', take: 'views' },
}
const KEYED = [
  ...ACTS.flatMap(({ keys, says, group, where = WHERE[group] }): Keyed[] => (keys ? [{ where, keys, says }] : [])),
  ...OTHERS,
].filter(({ keys }) => keys.length > 0)
const PLACES = (Object.keys(keyWords.where) as Where[]).map((where) => ({
  where,
  rows: KEYED.filter((keyed) => keyed.where === where),
}))

/** `?`: all keys by where they work, and the switch that turns the single ones off. */
export function HelpDialog() {
  const { settings } = useStores()
  const isOpen = useFrame((state) => state.open === 'help')
  const singleKeys = useSettings((state) => state.singleKeys)
  if (!isOpen) return null
  return (
    <Dialog title={words.help.title}>
      <label className="key-switch">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => settings.setState({ singleKeys: event.currentTarget.checked })}
        />
        <span>
          <b>{words.help.off}</b> {words.help.offNote}
        </span>
      </label>
      <div className="key-places">
        {PLACES.map(({ where, rows }) => (
          <section key={where} aria-label={keyWords.where[where]}>
            <h3>{keyWords.where[where]}</h3>
            <dl className="keys">
              {rows.map(({ keys, says }) => (
                <div key={says}>
                  <dt>
                    {ofThisKeyboard(keys).map((key) => (
                      <KeyCap key={key} name={key} />
                    ))}
                  </dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <h3>{words.rail.meaning.title}</h3>
      <dl className="meanings">
        {(['positive', 'negative', 'neutral'] as const).map((sign) => (
          <div key={sign}>
            <dt>{words.sign[sign]}</dt>
            <dd>{words.rail.meaning[sign]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.rail.meaning.note}</p>
      <Meanings />
    </Dialog>
  )
}
