import { open } from '../view/frame.ts'
import { withLabels } from '../view/labels.ts'
import { exportAddress, type Format } from '../view/links.ts'
import { type Drawn, taken } from '../view/taken.ts'
import { codeWords } from '../words/code.ts'
import { words } from '../words/en.ts'
import { Icon } from './icon.tsx'
import { DoItem, DropDown, TakeItem } from './menu.tsx'
import { NamesChoice } from './names-choice.tsx'
import { useSettings, useStores } from './stores.tsx'
import { useDrawn } from './use-drawn.ts'

/** The view as it is drawn here, with the language in which names are shown, and what it shows; null until that is loaded. */
function useDrawnNamed(): Drawn | null {
  const { settings } = useStores()
  useSettings((state) => state)
  const drawn = useDrawn()
  return drawn && { ...drawn, view: withLabels(drawn.view, settings) }
}

/** Download: the data of the view as files; each button bears its numbers. */
export function DownloadMenu() {
  const { frame } = useStores()
  const drawn = useDrawnNamed()
  if (drawn === null) return null
  const { view, shown } = drawn
  const { relations, actors, sources } = taken(view, shown)
  const address = (format: Format) => exportAddress(format, view, shown)
  const events = shown.changed?.difference.events.length ?? 0
  return (
    <DropDown
      label={words.download.title}
      button={
        <button type="button" data-does="download" className="button plain">
          <Icon name="download" />
          <span className="button-word">{words.download.title}</span>
        </button>
      }
    >
      <TakeItem
        href={address('csv')}
        title={words.download.csv(relations, actors, sources)}
        note={events > 0 ? words.download.events(events) : words.download.csvNote}
      />
      <TakeItem
        href={address('json')}
        title={words.download.json(relations)}
        note={events > 0 ? words.download.events(events) : words.download.jsonNote}
      />
      {shown.changed === null && (
        <TakeItem
          href={address('gexf')}
          title={words.download.gexf(relations, actors)}
          note={words.download.gexfNote}
        />
      )}
      <DoItem onDo={() => open(frame, 'code')} title={codeWords.menu} note={codeWords.menuNote} />
      <TakeItem href={address('svg')} title={words.figure.svg} note={words.figure.svgNote} />
      <TakeItem href={address('png')} title={words.figure.png} note={words.figure.pngNote} />
    </DropDown>
  )
}

/** Make figure: the picture with title, legend, caption and sources. */
export function FigureMenu() {
  const drawn = useDrawnNamed()
  if (drawn === null) return null
  const { view, shown } = drawn
  const address = (format: Format) => exportAddress(format, view, shown)
  return (
    <DropDown
      label={words.figure.title}
      button={
        <button type="button" data-does="figure" className="button primary">
          <Icon name="photo" />
          <span className="button-word">{words.figure.title}</span>
        </button>
      }
    >
      <TakeItem href={address('svg')} title={words.figure.svg} note={words.figure.svgNote} />
      <TakeItem href={address('png')} title={words.figure.png} note={words.figure.pngNote} />
      <NamesChoice />
    </DropDown>
  )
}
