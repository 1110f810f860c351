import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { say } from '../view/frame.ts'
import { words } from '../words/en.ts'
import { Icon } from './icon.tsx'
import { useStores } from './stores.tsx'

/** What drops down from a button of the bar. */
export function DropDown({ button, label, children }: { button: ReactNode; label: string; children: ReactNode }) {
  return (
    <Menu
      position="bottom-end"
      offset={6}
      width={320}
      aria-label={label}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

const Lines = ({ title, note }: { title: string; note: string }) => (
  <>
    <span className="menu-title">{title}</span>
    <span className="menu-note">{note}</span>
  </>
)

/** A thing to take along: a link, so that it can be copied and opened as any other. The menu stays for the next, and it is said that a file comes. */
export function TakeItem({ href, title, note }: { href: string; title: string; note: string }) {
  const { frame } = useStores()
  return (
    <Menu.Item
      component="a"
      href={href}
      download
      closeMenuOnClick={false}
      onClick={() => say(frame, words.download.begun(title))}
    >
      <Lines title={title} note={note} />
    </Menu.Item>
  )
}

type ChoiceProps = { name: string; isOn: boolean; onChoose: () => void; title: string; lang?: string }

/** One of a few that exclude each other; the menu stays, so that it is seen what was chosen. */
export const ChoiceItem = ({ name, isOn, onChoose, title, lang }: ChoiceProps) => (
  <Menu.RadioItem
    value={name}
    checked={isOn}
    onChange={onChoose}
    className="choice-item"
    closeMenuOnClick={false}
    checkIcon={<Icon name="check" size={16} />}
  >
    <bdi lang={lang}>{title}</bdi>
  </Menu.RadioItem>
)

export const DoItem = ({ onDo, title, note }: { onDo: () => void; title: string; note: string }) => (
  <Menu.Item onClick={onDo}>
    <Lines title={title} note={note} />
  </Menu.Item>
)
