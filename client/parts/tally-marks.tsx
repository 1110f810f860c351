import type { Tally } from '../view/partners.ts'
import { number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { SignMark } from './sign-mark.tsx'

/** How many of each sign, as marks: + ○ −. */
export const TallyMarks = ({ tally }: { tally: Tally }) => (
  <span className="tally">
    {tally.map(({ sign, count, filled }) => (
      <span key={sign}>
        <SignMark sign={sign} filled={filled} size={6} />
        <span className="unseen">{words.sign[sign].toLowerCase()} </span>
        {number(count)}
      </span>
    ))}
  </span>
)
