import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How a process ended: by itself with a code, or by a signal. Both null: it was not our child, so nobody was told. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null }

/** May be asked of any process, also one of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ended, but nobody fetched its code: in a container without an init that is how an orphan stays. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** A process that no later one with the same number is taken for. */
export type Known = { pid: number; born: string }

export const knownProcess = (pid: number): Known => ({ pid, born: bornOf(pid) })

export const isStill = ({ pid, born }: Known) => isAlive(pid) && bornOf(pid) === born

/** When a process began, in the words of its system; empty where that cannot be read. */
function bornOf(pid: number): string {
  try {
    // The name in brackets may hold blanks; the 22nd field is the 20th after it: clock ticks since the machine started.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19] ?? ''
  } catch {
    return byPs(pid, 'lstart=').trim()
  }
}

/** What a process was started with, or empty where it cannot be read (gone, another user's, Windows). */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', '\n')
  } catch {
    return byPs(pid, 'command=')
  }
}

function byPs(pid: number, field: string): string {
  try {
    const options = { encoding: 'utf8', stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } } as const
    return execFileSync('ps', ['-ww', '-o', field, '-p', String(pid)], options)
  } catch {
    return ''
  }
}

/** Follows a process that is not our child: looked at twice a second, until it is gone or let go. */
export function follow(pid: number): { ended: Promise<Ending>; letGo: () => void } {
  let letGo = () => {}
  const ended = new Promise<Ending>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return
      clearInterval(timer)
      resolve({ code: null, signal: null })
    }, 500)
    letGo = () => clearInterval(timer)
  })
  return { ended, letGo }
}
