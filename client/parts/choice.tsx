import { Icon } from './icon.tsx'

type Props<Value extends string> = {
  name: string
  showName?: boolean
  value: Value
  options: readonly { readonly value: Value; readonly word: string }[]
  onChoose: (value: Value) => void
}

/** A choice of a few: the browser's own list, dressed as a word with a chevron. */
export function Choice<Value extends string>({ name, showName = true, value, options, onChoose }: Props<Value>) {
  return (
    <label className="choice">
      <span className={showName ? 'choice-name' : 'unseen'}>{name}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" size={14} />
    </label>
  )
}
