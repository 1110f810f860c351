import { useEffect, useState } from 'react'
import type { Measure } from '../../server/drawing/mark.ts'
import { ruler } from '../canvas/ruler.ts'

/** Where there is no page: letters half as wide as high. */
const guess: Measure = (text, { size }) => text.length * size * 0.5

const measurer = (): Measure => (typeof document === 'undefined' ? guess : ruler(document))

/** The measure of text; another one whenever fonts have come: those of a script are first fetched for its first letter. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState(() => measurer())
  useEffect(() => {
    let gone = false
    const again = () => {
      if (!gone) setMeasure(() => measurer())
    }
    void document.fonts.ready.then(again)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      gone = true
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [])
  return measure
}
