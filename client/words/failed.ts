import type { Failure } from '../view/loaded.ts'
import { words } from './en.ts'

/** Why something was not answered, without a full stop. */
export function whyFailed({ isOtherVersion, code, message }: Failure): string {
  if (isOtherVersion) return words.notices.otherVersion
  return code === null ? words.notices.noAnswer : message
}
