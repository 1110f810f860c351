import type { Quiet, Tally } from '../view/partners.ts'
import { number } from '../words/counts.ts'
import { statedInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { recordWords } from '../words/records.ts'
import { SignMark } from './sign-mark.tsx'

/** How many of each sign, as marks: + ○ −. After them, small and muted, the signs that no source attests nearby. */
export const TallyMarks = ({ tally, quiet = [] }: { tally: Tally; quiet?: readonly Quiet[] }) => (
  <span className="tally">
    {tally.map(({ sign, count, filled }) => (
      <span key={sign}>
        <SignMark sign={sign} filled={filled} size={6} />
        <span className="unseen">{words.sign[sign].toLowerCase()} </span>
        {number(count)}
      </span>
    ))}
    {quiet.map((one) => (
      <span key={one.sign} className="quiet" title={quietInWords(one)}>
        <SignMark sign={one.sign} filled={false} size={6} />
        <span className="unseen"> {quietInWords(one)}</span>
      </span>
    ))}
  </span>
)

/** `Negative: not attested since 3 Mar 2021`. */
export function quietInWords({ sign, side, stated }: Quiet): string {
  const name = words.sign[sign]
  if (stated === null) return recordWords.quietAlways(name)
  return side === 'since'
    ? recordWords.quietSince(name, statedInWords(stated))
    : recordWords.quietUntil(name, statedInWords(stated))
}
