// Runs all tests on a fresh clone: installs what is missing, builds the page, checks types and style, runs vitest.
// Plain JavaScript, since before the install there is nothing that reads TypeScript. Last line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process'
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
// One kind after the other: a browser and a database side by side would wait for each other on two cores.
for (const kind of ['rooms', 'live', 'browser']) {
  const report = join(REPORTS, `${kind}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const went = part('vitest/vitest.mjs', 'run', '--project', kind, '--passWithNoTests', ...reporters, ...only)
  if (!existsSync(report)) {
    counts.failed += 1
    failed.push(`${kind}: no report was written`)
    continue
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
if (failed.length > 0) console.log(`\nFailed:\n\n${failed.join('\n\n')}\n`)
sum(counts.passed, counts.failed, counts.skipped)
