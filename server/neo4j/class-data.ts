import { closeSync, openSync, readSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { hashOf, type Lock } from './jars.ts'
import type { Java } from './java.ts'
import type { Places } from './places.ts'

/**
 * Class data sharing: an archive of the classes that a start needs halves the time of the next one. Java writes it
 * when it first ends in order, some 10 s long and after Neo4j has closed its data, so nobody has to wait for that.
 * (A separate process that writes it beforehand takes 40 s of work: measured.)
 */
export type ClassData = {
  isThere: () => boolean
  /** For the JVM that is started: to use the archive, or to write it at its end. */
  arguments: () => string[]
  /** Removes an archive that does not fit, so that another is written. */
  drop: () => Promise<void>
}

/** Archives begin with this number, in the byte order of the machine. Java writes it last, so it says "complete". */
const MAGIC = 0xf00baba8

/** One archive for each build of Java and list of jars. It lies beside the jars and holds wherever these are moved. */
export function classDataFor(java: Java, lock: Lock, { jars }: Pick<Places, 'jars'>): ClassData {
  const archive = `${java.build}-${hashOf(lock.jars)}.jsa`
  const isThere = () => isComplete(join(jars, archive))
  return {
    isThere,
    arguments: () =>
      isThere()
        ? [`-XX:SharedArchiveFile=${archive}`]
        : // Hundreds of lines about classes that cannot be archived would drown what Neo4j says.
          [`-XX:ArchiveClassesAtExit=${archive}`, '-Xlog:cds=error'],
    drop: () => rm(join(jars, archive), { force: true }),
  }
}

function isComplete(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    const start = Buffer.alloc(4)
    readSync(file, start)
    closeSync(file)
    return (endianness() === 'LE' ? start.readUInt32LE() : start.readUInt32BE()) === MAGIC
  } catch {
    return false
  }
}

/** Whether Java said that it could not use the archive: then it starts without, slower than if there were none. */
export const isRefused = (said: string) =>
  /\[(warning|error)\]\[cds|shared archive file|shared class paths mismatch/.test(said)
