// Runs all tests on a fresh clone: installs what is missing, builds the page, checks types and style, runs vitest.
// Plain JavaScript, since before the install there is nothing that reads TypeScript. Last line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const REPORT = join(ROOT, 'node_modules/.cache/entente/tests.json')

/** Runs a command with our own output; true where it ended well. */
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' })
    .status === 0
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
mkdirSync(join(REPORT, '..'), { recursive: true })
if (!part('typescript/bin/tsc', '-b')) give('The types do not fit: see above.')
if (!part('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')) give('The style does not fit: see above.')
if (!part('vite/bin/vite.js', 'build', '--logLevel', 'warn')) give('The page could not be built.')

const only = process.argv.slice(2)
part('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...only)
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8'))
// A file that fails to load holds no test; it is a failure all the same.
const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed')).length
sum(numPassedTests, numFailedTests + unread, numPendingTests + numTodoTests)
