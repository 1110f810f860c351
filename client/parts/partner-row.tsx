import { useState } from 'react'
import type { Partner } from '../view/partners.ts'
import { namer } from '../words/time.ts'
import { Icon } from './icon.tsx'
import { RelationItem } from './relation-item.tsx'
import { useShown } from './stores.tsx'
import { quietInWords, TallyMarks } from './tally-marks.tsx'

/** Another actor with its tally; opened, the single relations with it. */
export function PartnerRow({ actor, partner }: { actor: string; partner: Partner }) {
  const { data, when } = useShown()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={isOpen ? 'partner open' : 'partner'}>
      <button type="button" className="partner-row" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={16} />
        <bdi>{namer(data.actor, when)(partner.other)}</bdi>
        <TallyMarks tally={partner.tally} quiet={partner.quiet} />
      </button>
      {isOpen && (
        <ul>
          {partner.quiet.map((one) => (
            <li key={one.sign} className="quiet-note">
              {quietInWords(one)}
            </li>
          ))}
          {partner.relations.map((relation) => (
            <RelationItem key={relation.id} relation={relation} from={actor} />
          ))}
        </ul>
      )}
    </li>
  )
}
