import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** A small program with the real start.js; npm, tsc and vite only note that they were called, and leave what they would. */
let root: string
const write = (path: string, content: string | object) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}
const bin = (name: string, leaves: string) => `
  const fs = require('node:fs')
  fs.appendFileSync(${JSON.stringify(join(root, 'log'))}, ['${name}', ...process.argv.slice(2)].join(' ') + '\\n')
  if (process.env.FAIL === '${name}') process.exit(1)
  ${leaves}`
const leaves = (path: string, content: string) =>
  `fs.mkdirSync(${JSON.stringify(dirname(join(root, path)))}, { recursive: true }); fs.writeFileSync(${JSON.stringify(join(root, path))}, ${JSON.stringify(content)});`

function installPart(name: string, version: string) {
  write(`node_modules/${name}/package.json`, {
    name,
    version,
    bin: { [name === 'typescript' ? 'tsc' : name]: 'bin.cjs' },
  })
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente start é-'))
  mkdirSync(join(root, 'server'))
  copyFileSync(join(import.meta.dirname, '../server/start.js'), join(root, 'server/start.js'))
  write('package.json', {
    type: 'module',
    dependencies: { typescript: '7.0.2', vite: '8.3.8' },
    devDependencies: { vitest: '4.1.12' },
  })
  write('package-lock.json', {
    packages: {
      '': {},
      'node_modules/typescript': { version: '7.0.2' },
      'node_modules/vite': { version: '8.3.8' },
      'node_modules/vitest': { version: '4.1.12', dev: true },
    },
  })
  write('server/cli/main.ts', 'the program')
  write('client/main.tsx', 'the page')
  const tsc = bin('tsc', leaves('dist/server/cli/main.js', "console.log('runs', process.argv.slice(2).join(' '))"))
  const vite = bin('vite', leaves('dist/client/index.html', ''))
  const parts = ['typescript', 'vite'].map((name, index) => {
    const version = ['7.0.2', '8.3.8'][index]
    const named = { name, version, bin: { [['tsc', 'vite'][index] ?? '']: 'bin.cjs' } }
    return `${leaves(`node_modules/${name}/package.json`, JSON.stringify(named))} ${leaves(`node_modules/${name}/bin.cjs`, [tsc, vite][index] ?? '')}`
  })
  write('npm/npm-cli.js', '')
  writeFileSync(join(root, 'npm/npm-cli.cjs'), bin('npm', parts.join('\n')))
})
afterEach(() => rmSync(root, { recursive: true }))

function start(words: string[] = [], env: Record<string, string> = {}) {
  rmSync(join(root, 'log'), { force: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'server/start.js'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(root, 'npm/npm-cli.cjs'), ...env },
  })
  const log = existsSync(join(root, 'log')) ? readFileSync(join(root, 'log'), 'utf8').trim().split('\n') : []
  return { status, stdout, stderr, log: log.map((line) => line.split(' ').slice(0, 3).join(' ')) }
}

const ALL = ['npm ci --omit=dev', 'tsc -b --force', 'vite build --logLevel']

test('on a fresh clone it installs without the parts for developing, builds, and runs with the arguments', () => {
  expect(start(['verify', '--port', '4000'])).toMatchObject({
    status: 0,
    stdout: 'runs verify --port 4000\n',
    log: ALL,
  })
})

test('the second time nothing is done', () => {
  start()
  expect(start()).toMatchObject({ status: 0, log: [], stderr: '', stdout: 'runs \n' })
})

test.each([
  ['of the server', 'server/cli/main.ts', ['tsc -b tsconfig.server.json']],
  ['of the page', 'client/main.tsx', ['tsc -b tsconfig.server.json', 'vite build --logLevel']],
  ['of what both read', 'server/domain/day.ts', ['tsc -b tsconfig.server.json', 'vite build --logLevel']],
])('a changed source %s is built anew, and only once', (_, path, log) => {
  start()
  write(path, 'changed')
  expect(start().log).toEqual(log)
  expect(start().log).toEqual([])
})

test('a dist that was deleted is built anew, whatever the compiler remembers', () => {
  start()
  rmSync(join(root, 'dist'), { recursive: true })
  expect(start().log).toEqual(ALL.slice(1))
})

test('a new version of a package is installed', () => {
  start()
  installPart('vite', '8.0.0')
  expect(start().log).toEqual(['npm ci --omit=dev'])
})

test('where the parts for developing are, they are installed again, not removed', () => {
  installPart('vitest', '4.1.12')
  expect(start().log[0]).toBe('npm ci --include=dev')
})

test('what somebody installed by hand is taken as it is', () => {
  start()
  rmSync(join(root, 'node_modules/.cache'), { recursive: true })
  expect(start().log).toEqual([])
})

test.each([
  ['npm', /^Installing failed: what npm says stands above\. Look to the network/m],
  ['tsc', /^Building the server failed: what stands above says where\./m],
  ['vite', /^Building the page failed/m],
])('when %s fails, one sentence says so, without a stack, and the next start tries again', (name, sentence) => {
  const failed = start([], { FAIL: name })
  expect(failed).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) })
  expect(failed.stderr).not.toContain('    at ')
  expect(start()).toMatchObject({ status: 0, stdout: 'runs \n' })
})
