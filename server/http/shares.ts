/** What one address may cost within a minute (RELIABILITY 5): milliseconds of server work, and faults of its own; and how many questions at once. */
export type Share = { readonly work: number; readonly faults: number; readonly atOnce: number }

/** A browser asks six at once: two of one office do not wait for each other, and never take all connections to the database. */
const SHARE: Share = { work: 60_000, faults: 30, atOnce: 12 }
const MINUTE = 60_000
/** Seconds to wait while too many questions are being worked at. */
const SOON = 1
/** So many addresses are kept at most before those whose minute is over are forgotten. */
const MANY = 10_000

export type Cost = { readonly work: number; readonly isFault: boolean }

/** The accounts of all addresses. A minute begins with the first question of an address and is counted whole. */
export type Shares = {
  /** Seconds until the address of a socket may ask again, 0 where it may now. */
  readonly waitOf: (address: string | undefined) => number
  /** Counts a question as begun; what it gives is called once with what the question cost, when nothing of it is worked at any more. */
  readonly begin: (address: string | undefined) => (cost: Cost) => void
}

export function createShares({ share = SHARE, now = Date.now }: { share?: Share; now?: () => number } = {}): Shares {
  const accounts = new Map<string, { readonly since: number; work: number; faults: number }>()
  const begun = new Map<string, number>()
  const running = (owner: string) => {
    const account = accounts.get(owner)
    return account && now() - account.since < MINUTE ? account : null
  }
  function charge(owner: string, { work, isFault }: Cost) {
    if (accounts.size >= MANY) for (const known of accounts.keys()) if (running(known) === null) accounts.delete(known)
    const account = running(owner) ?? { since: now(), work: 0, faults: 0 }
    account.work += work
    account.faults += isFault ? 1 : 0
    accounts.set(owner, account)
  }
  return {
    waitOf(address) {
      const owner = ownerOf(address)
      if (owner === null) return 0
      const account = running(owner)
      if (account && (account.work >= share.work || account.faults >= share.faults))
        return Math.ceil((account.since + MINUTE - now()) / 1_000)
      return (begun.get(owner) ?? 0) < share.atOnce ? 0 : SOON
    },
    begin(address) {
      const owner = ownerOf(address)
      if (owner === null) return () => {}
      begun.set(owner, (begun.get(owner) ?? 0) + 1)
      return (cost) => {
        const left = (begun.get(owner) ?? 0) - 1
        if (left > 0) begun.set(owner, left)
        else begun.delete(owner)
        charge(owner, cost)
      }
    },
  }
}

/**
 * Who is behind the address of a socket: an IPv4 address, or the /64 of an IPv6 one, since its owner has all of it. Null on
 * this machine itself, whose reader has nobody to share it with.
 */
export function ownerOf(address: string | undefined): string | null {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (plain === '' || plain === '::1' || plain.startsWith('127.')) return null
  return plain.includes(':') ? groupsOf(plain).slice(0, 4).join(':') : plain
}

/** The eight groups of an IPv6 address, `::` filled with zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  return [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after]
}
