/** A file in our zip: where its header begins, how long it is packed and unpacked, and its CRC-32. */
export type Entry = {
  readonly name: string
  readonly offset: number
  readonly packed: number
  readonly bytes: number
  readonly crc: number
}

/** The widest that a field of 32 bits can say: beyond it a zip needs another format. */
export const MOST_BYTES = 0xffff_ffff
export const MOST_ENTRIES = 0xffff
/** Letters of the comment at the end: the SHA-256 of all that stands before the end record. */
export const SEAL = 64
export const END_LENGTH = 22 + SEAL
const LOCAL_LENGTH = 30
const CENTRAL_LENGTH = 46
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]
/** Needs version 2.0; deflated; made on 1 January 1980, so that equal graphs give equal bytes. */
const [VERSION, DEFLATED, FIRST_DAY] = [20, 8, 0x21]

/** Where the packed bytes of a file begin. */
export const contentOffset = ({ name, offset }: Entry) => offset + LOCAL_LENGTH + name.length

/** What stands before the packed bytes of a file (APPNOTE 4.3.7). Names are ASCII. */
export function localHeader({ name, packed, bytes, crc }: Entry): Buffer {
  const header = Buffer.alloc(LOCAL_LENGTH + name.length)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(FIRST_DAY, 12)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(packed, 18)
  header.writeUInt32LE(bytes, 22)
  header.writeUInt16LE(name.length, 26)
  header.write(name, LOCAL_LENGTH, 'latin1')
  return header
}

/** The directory behind all files (APPNOTE 4.3.12). */
export const directoryOf = (entries: readonly Entry[]): Buffer =>
  Buffer.concat(
    entries.map((entry) => {
      const { name, offset } = entry
      const line = Buffer.alloc(CENTRAL_LENGTH + name.length)
      line.writeUInt32LE(CENTRAL, 0)
      line.writeUInt16LE(VERSION, 4)
      localHeader(entry).copy(line, 6, 4, LOCAL_LENGTH)
      line.writeUInt32LE(offset, 42)
      line.write(name, CENTRAL_LENGTH, 'latin1')
      return line
    }),
  )

/** The end of the file: how many files, where their directory is, and the seal as its comment (APPNOTE 4.3.16). */
export function endRecord(entries: number, directory: { offset: number; length: number }, seal: string): Buffer {
  const end = Buffer.alloc(END_LENGTH)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(directory.offset, 16)
  end.writeUInt16LE(SEAL, 20)
  end.write(seal, 22, 'latin1')
  return end
}

/** Reads the directory that `directoryOf` writes; null where the bytes are any other. */
export function entriesIn(directory: Buffer): Entry[] | null {
  const entries: Entry[] = []
  for (let at = 0; at < directory.length; ) {
    if (at + CENTRAL_LENGTH > directory.length) return null
    const length = directory.readUInt16LE(at + 28)
    const name = directory.toString('latin1', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + length)
    entries.push({
      name,
      offset: directory.readUInt32LE(at + 42),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      crc: directory.readUInt32LE(at + 16),
    })
    at += CENTRAL_LENGTH + length
  }
  return directoryOf(entries).equals(directory) ? entries : null
}
