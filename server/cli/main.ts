import { Command } from 'commander'
import { BadSetting, configFrom, type Flags } from '../config.ts'
import { Conflict, Invalid, NotFound, Stopped, StoreUnavailable, TooMuch } from '../domain/errors.ts'
import { VERSION } from '../main.ts'
import { CannotStart } from '../neo4j/cannot-start.ts'
import { CannotMigrate } from '../store/migrate.ts'
import { addressed } from './addressed.ts'
import { misspelt, refusalOf } from './misspelt.ts'
import { stoppable } from './stopping.ts'
import type { UndoFlags } from './undo.ts'

/** What the command was given: the commands that a text names are addressed to the same graph. */
let given: { readonly home?: string; readonly json?: boolean } = {}
const say = (line: string) => void process.stderr.write(`${addressed(line, given.home)}\n`)
const print = (text: string) =>
  void process.stdout.write(addressed(text.endsWith('\n') ? text : `${text}\n`, given.home, given.json))

// Each command reads what it needs when it is called, so that `start` gets to its Neo4j at once.
const program = new Command('entente')
  .description('A knowledge graph of political relations over time')
  .version(VERSION)
  .showHelpAfterError('entente --help lists what there is')
  .configureOutput({ outputError: (text, write) => write(refusalOf(text)) })
  .hook('preAction', (_, command) => {
    given = command.opts()
  })

const home = ['--home <dir>', 'folder of the graph and its Neo4j (.entente)'] as const

program
  .command('start', { isDefault: true })
  .description('start Neo4j, load the Syria data into an empty graph, serve API and page')
  .option('--port <number>', 'port of API and page (3000)')
  .option('--host <address>', 'address to listen at; any other than 127.0.0.1 is read-only')
  .option('--address <url>', 'where readers open the page, as figures and citations give it')
  .option('--no-open', 'do not open a browser')
  .option('--empty', 'leave an empty graph empty')
  .option('--load <dir>', 'a data folder to import at the start')
  .option(...home)
  .action(async (flags: Flags) => (await import('./start.ts')).start(configFrom(flags), say))

program
  .command('import <path>')
  .description('import a data folder, a CSV of actors or relations, or a JSON export')
  .option('--dataset <id>', 'id of the data set, where the data do not name it')
  .option('--dry-run', 'check only; nothing is written')
  .option('--update', 'take changed rows, with a revision of what was before')
  .option('--json', 'the report as JSON')
  .option(...home)
  .action(
    async (path: string, flags: Flags & { dataset?: string; dryRun?: boolean; update?: boolean; json?: boolean }) => {
      const { importPath } = await import('./import.ts')
      process.exitCode = await stoppable((signal) => importPath(path, configFrom(flags), flags, { say, print, signal }))
    },
  )

program
  .command('imports')
  .description('list the imports, by the numbers with which they can be undone')
  .option('--json', 'the list as JSON')
  .option(...home)
  .action(async (flags: Flags & { json?: boolean }) => {
    const { listImports } = await import('./imports.ts')
    await stoppable((signal) => listImports(configFrom(flags), flags.json ?? false, { say, print, signal }))
  })

program
  .command('undo <import>')
  .description('take out what an import added; shows what that is, and asks')
  .option('--dry-run', 'only show it')
  .option('--yes', 'do not ask')
  .option('--keep-changed', 'let records stay that were changed since, or that others need, and take out the rest')
  .option('--with-changed', 'take out too what was changed since; only what others need stays')
  .option(...home)
  .action(async (number: string, flags: Flags & UndoFlags) => {
    const { undo } = await import('./undo.ts')
    process.exitCode = await stoppable((signal) =>
      undo(numberOf(number), configFrom(flags), flags, { say, print, signal }),
    )
  })

program
  .command('verify')
  .description('check the graph against the rules by which it was written')
  .option('--json', 'the report as JSON')
  .option(...home)
  .action(async (flags: Flags & { json?: boolean }) => {
    const { verifyGraph } = await import('./verify.ts')
    process.exitCode = await stoppable((signal) =>
      verifyGraph(configFrom(flags), flags.json ?? false, { say, print, signal }),
    )
  })

program
  .command('layout <folder>')
  .description('work out where the actors of a data folder stand, and write its layout.csv')
  .option('--dataset <id>', 'id of the data set, where the folder does not name it')
  .option('--work <times>', 'how many times as long as an import takes over it', '10')
  .option('--seed <number>', 'another number, another picture', '1')
  .action(async (folder: string, { dataset, work, seed }: { dataset?: string; work: string; seed: string }) => {
    const { layOut } = await import('./layout.ts')
    await layOut(folder, { dataset, work: countIn('--work', work), seed: countIn('--seed', seed) }, { say, print })
  })

program
  .command('backup <file>')
  .description('write the whole graph to a new file: data, revisions, positions and what is noted of imports')
  .option(...home)
  .action(async (file: string, flags: Flags) => {
    const { backUpTo } = await import('./backup.ts')
    await stoppable((signal) => backUpTo(file, configFrom(flags), { say, print, signal }))
  })

program
  .command('restore <file>')
  .description('bring a backup into an empty graph, and verify it')
  .option(...home)
  .action(async (file: string, flags: Flags) => {
    const { restoreFrom } = await import('./backup.ts')
    process.exitCode = await stoppable((signal) => restoreFrom(file, configFrom(flags), { say, print, signal }))
  })

program
  .command('hold', { hidden: true })
  .allowUnknownOption()
  .allowExcessArguments()
  .option(...home)
  .action(async (flags: Flags) => (await import('./hold.ts')).hold(configFrom(flags), { say, print }))

/** A number from 1 to 1,000 of a flag. Throws `BadSetting`. */
function countIn(flag: string, text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1_000) return Number(text)
  throw new BadSetting(`${flag} ${text} is no number from 1 to 1,000. Give one, such as ${flag} 10.`)
}

/** The number of an import, as `imports` lists it. */
function numberOf(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text)
  throw new Invalid(`"${text}" is no number of an import`, 'npx entente imports lists them.')
}

/** A fault that has a sentence of its own is told in it alone; any other is a fault of the program. */
const isTold = (error: unknown): error is Error =>
  [BadSetting, CannotStart, CannotMigrate, Conflict, Invalid, NotFound, Stopped, StoreUnavailable, TooMuch].some(
    (known) => error instanceof known,
  )

try {
  const refusal = misspelt(process.argv[2], ['help', ...program.commands.map((command) => command.name())])
  if (refusal !== null) throw new BadSetting(refusal)
  await program.parseAsync()
} catch (error) {
  if (!isTold(error)) throw error
  const hasRemedy = error instanceof Invalid || error instanceof Conflict || error instanceof NotFound
  say(hasRemedy ? `${error.message}. ${error.remedy}` : error.message)
  process.exitCode = 1
}
