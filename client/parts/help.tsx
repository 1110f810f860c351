import { words } from '../words/en.ts'
import { ACTS } from './acts.ts'
import { Dialog } from './dialog.tsx'
import { Key } from './key.tsx'
import { useFrame, useSettings, useStores } from './stores.tsx'

/** What the parts of the page do with keys by themselves. */
const OTHERS = [
  { keys: ['←', '↑', '→', '↓'], says: words.keys.arrows },
  { keys: ['Enter'], says: words.keys.enter },
  { keys: ['←', '→', 'PageUp', 'PageDown', 'Home', 'End'], says: words.keys.slider },
]
const KEYED = ACTS.flatMap(({ keys = [], says }) => (keys.length > 0 ? [{ keys, says }] : []))

/** `?`: all keys, and the switch that turns the single ones off. */
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
      <dl className="keys">
        {[...KEYED, ...OTHERS].map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys.map((key) => (
                <Key key={key} name={key} />
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
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
    </Dialog>
  )
}
