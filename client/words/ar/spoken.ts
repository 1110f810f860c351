import type { SpokenWords } from '../spoken.ts'
import { apart } from './phrases.ts'

export const spokenWords: SpokenWords = {
  actor: (name, kind, relations, days, signs) => `${apart(name)}، ${kind}. ${relations} ${days}: ${signs}`,
  changed: (when) => `مما تغيّر، ${when}`,
}
