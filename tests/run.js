// Runs all tests on a fresh clone: installs what is missing, builds the page, checks types and style, runs vitest.
// Plain JavaScript, since before the install there is nothing that reads TypeScript. Last line: N passed, N failed, N skipped.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const REPORTS = join(ROOT, 'node_modules/.cache/entente')

/** Runs a command with our own output; true where it ended well. */
const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  }).status === 0
const part = (path, ...args) => run(process.execPath, [join(ROOT, 'node_modules', path), ...args])

const sum = (passed, failed, skipped) => {
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}
const give = (why) => {
  console.log(why)
  sum(0, 1, 0)
}

if (!existsSync(join(ROOT, 'node_modules/vitest')) && !run('npm', ['ci', '--no-audit', '--no-fund']))
  give('The parts that the tests need could not be installed.')
mkdirSync(REPORTS, { recursive: true })
if (!part('typescript/bin/tsc', '-b')) give('The types do not fit: see above.')
if (!part('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')) give('The style does not fit: see above.')
if (!part('vite/bin/vite.js', 'build', '--logLevel', 'warn')) give('The page could not be built.')

const only = process.argv.slice(2)
const counts = { passed: 0, failed: 0, skipped: 0 }
/** Repeated at the end, where a reader of a long output looks first. */
const failed = []
const reportOf = (kind) => join(REPORTS, `${kind}.json`)

/** Runs the tests of one kind; where they are held, what they say is shown at their end. True where all went well. */
const test = (kind, { held = false, options = [] } = {}) =>
  new Promise((resolve) => {
    rmSync(reportOf(kind), { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(kind)}`]
    const vitest = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', kind, '--passWithNoTests']
    const stdio = held ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(process.execPath, [...vitest, ...reporters, ...options, ...only], { cwd: ROOT, stdio })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes))
    child.on('close', (code) => {
      if (held) process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })

const count = (kind, went) => {
  const report = reportOf(kind)
  if (!existsSync(report)) {
    counts.failed += 1
    failed.push(`${kind}: no report was written`)
    return
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  // A file that fails to load holds no test; it is a failure all the same.
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  counts.passed += numPassedTests
  // An error outside of every test fails the run though no test failed.
  counts.failed += numFailedTests + unread || (went ? 0 : 1)
  counts.skipped += numPendingTests + numTodoTests
  for (const { name, status, message, assertionResults } of testResults) {
    const tests = assertionResults.filter((test) => test.status === 'failed')
    for (const { fullName, failureMessages } of tests)
      failed.push(`${relative(ROOT, name)}: ${fullName}\n${failureMessages.join('\n')}`)
    if (status === 'failed' && tests.length === 0) failed.push(`${relative(ROOT, name)}: ${message}`)
  }
}

// The rooms beside the database, which waits more than it works; the browser once they have left their core to it.
const live = test('live')
count('rooms', await test('rooms', { held: true, options: ['--maxWorkers=1'] }))
count('browser', await test('browser', { held: true }))
count('live', await live)

if (failed.length > 0) console.log(`\nFailed:\n\n${failed.join('\n\n')}\n`)
sum(counts.passed, counts.failed, counts.skipped)
