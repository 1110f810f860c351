import { signOf } from '../../server/domain/types/relation-types.ts'
import { statedInWords } from '../words/days.ts'
import { sentenceOf } from '../words/records.ts'
import { namer, timeWords } from '../words/time.ts'
import { SignMark } from './sign-mark.tsx'
import { usePlaying, useShown } from './stores.tsx'

const MOST = 4

/** What the last step through time changed, by its stated dates; said politely. */
export function News() {
  const news = usePlaying((playing) => playing.news)
  const { data, when } = useShown()
  const name = namer(data.actor, when)
  return (
    <div className="news" role="status" aria-label={timeWords.changed}>
      {news.length > 0 && (
        <ul>
          {news.slice(0, MOST).map(({ relation, turn, stated }) => (
            <li key={`${relation.id} ${turn}`}>
              <time>{statedInWords(stated)}</time>
              <SignMark sign={signOf(relation.type)} filled={turn === 'begins'} size={6} />
              <span className={turn === 'ends' ? 'ended' : undefined}>{sentenceOf(relation, name)}</span>
              {turn === 'ends' && <span className="unseen">{timeWords.ends}</span>}
            </li>
          ))}
          {news.length > MOST && <li>{timeWords.more(news.length - MOST)}</li>}
        </ul>
      )}
    </div>
  )
}
