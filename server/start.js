#!/usr/bin/env -S node --max-old-space-size=2000
// `npm start` and the bin `entente`: installs and builds what is missing, then runs. Plain JavaScript, and of Node
// alone: before the installation there is nothing else, and an old Node must be able to read its own refusal.
// Allowed more than two gigabytes, Node lets what it keeps grow fourfold before it tidies up, below that twofold, as on a
// machine of eight: a large import then takes a third less memory, and no more time.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const PROGRAM = join(ROOT, 'dist', 'server', 'cli', 'main.js')
const INSTALLED = join(ROOT, 'node_modules', '.cache', 'entente', 'installed')
const BUILT = join(ROOT, 'dist', 'built.json')
const SHARED = ['server/domain', 'server/drawing', 'server/contract']

class Refusal extends Error {}

const say = (line) => process.stderr.write(`${line}\n`)
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

try {
  checkNode()
  if (process.argv[2] === '--dev') develop(process.argv.slice(3))
  else {
    install(false)
    build()
    await import(pathToFileURL(PROGRAM).href)
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  process.exitCode = 1
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Refusal(
    `Entente needs Node 20.19 or newer, and this is ${process.versions.node}. Install the current one from nodejs.org.`,
  )
}

/** Installs when a package that running and building need (or, for developing, any) is missing or of another version. */
function install(withDev) {
  const lockFile = join(ROOT, 'package-lock.json')
  const lock = existsSync(lockFile) ? readFileSync(lockFile) : Buffer.from('')
  const stamp = createHash('sha256').update(lock).digest('hex')
  const isStamped = existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === stamp
  if (!(isStamped ? lacksDirect(withDev) : lacksAny(lock, withDev)))
    return isStamped ? undefined : keep(INSTALLED, stamp)
  if (lock.length === 0)
    throw new Refusal('package-lock.json is missing. Take the whole program anew, or run npm install.')
  // `npm ci` empties node_modules: where the parts for developing are, they are to be there again.
  const hasDev = ['vitest', '@biomejs/biome'].some((name) => existsSync(packageFile(name)))
  say('Installing what Entente needs (a minute, once)')
  const done = npm([
    'ci',
    withDev || hasDev ? '--include=dev' : '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (done.error || done.status !== 0)
    throw new Refusal(
      `Installing failed${done.error ? ` (${done.error.message})` : ''}: what npm says stands above. Look to the network and the disk, then start again, or run npm ci by hand.`,
    )
  keep(INSTALLED, stamp)
}

/** The packages that package.json names, by their exact versions. */
function lacksDirect(withDev) {
  const { dependencies, devDependencies } = read(join(ROOT, 'package.json'))
  return Object.entries({ ...dependencies, ...(withDev && devDependencies) }).some(
    ([name, version]) => !existsSync(packageFile(name)) || read(packageFile(name)).version !== version,
  )
}

/** All that the lock names, against what npm noted of its last work. */
function lacksAny(lock, withDev) {
  const noted = join(ROOT, 'node_modules', '.package-lock.json')
  if (lock.length === 0 || !existsSync(noted)) return lacksDirect(withDev)
  const there = read(noted).packages
  const needed = Object.entries(JSON.parse(lock).packages).filter(
    ([path, { dev, optional, devOptional }]) => path && !optional && (withDev || !(dev || devOptional)),
  )
  return lacksDirect(withDev) || needed.some(([path, { version }]) => there[path]?.version !== version)
}

function packageFile(name) {
  return join(ROOT, 'node_modules', name, 'package.json')
}

function npm(words) {
  const own = process.env.npm_execpath ?? ''
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] }
  if (/npm-cli\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...words], options)
  // npm on Windows is a command file, and those run in a shell only.
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' })
}

/** Builds the server and the page, each when its sources differ from those it was built from. */
function build() {
  const built = existsSync(BUILT) && existsSync(PROGRAM) ? read(BUILT) : {}
  const settings = ['package.json', 'tsconfig.json']
  const server = hashOf(['server', 'client', ...settings, 'tsconfig.server.json', 'tsconfig.client.json'])
  const client = hashOf(['client', ...SHARED, ...settings, 'vite.config.ts'])
  if (built.server !== server) {
    say('Building the server')
    const projects = ['tsconfig.server.json', 'tsconfig.client.json']
    // What tsc notes of its last work may speak of a dist that is no longer there.
    node('typescript', 'tsc', ['-b', ...(built.server ? [] : ['--force']), ...projects], 'Building the server')
  }
  if (built.client !== client || !existsSync(join(ROOT, 'dist', 'client', 'index.html'))) {
    say('Building the page')
    node('vite', 'vite', ['build', '--logLevel', 'error'], 'Building the page')
  }
  if (built.server !== server || built.client !== client) keep(BUILT, JSON.stringify({ server, client }))
}

/** Runs a program of a package by its path, without a shell. */
function node(name, bin, words, doing) {
  const done = spawnSync(process.execPath, [pathOf(name, bin), ...words], { cwd: ROOT, stdio: ['ignore', 2, 2] })
  if (done.status !== 0)
    throw new Refusal(
      `${doing} failed: what stands above says where. Undo the last change to the sources, or take the program anew.`,
    )
}

function pathOf(name, bin) {
  const named = read(packageFile(name)).bin
  return join(ROOT, 'node_modules', name, typeof named === 'string' ? named : named[bin])
}

/** A hash of names and contents of files and folders. A checkout that changes only dates changes nothing. */
function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0')
  return hash.digest('hex')
}

function filesIn(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (/\.[a-z]+$/.test(path)) return [path]
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  )
}

function keep(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/**
 * The page by Vite with hot updates, the server by tsx, which starts it again at each change; Neo4j in a program of its
 * own, so that it goes on meanwhile.
 */
function develop(words) {
  install(true)
  const run = (path, more, stdio = 'inherit') => spawn(process.execPath, [path, ...more], { cwd: ROOT, stdio })
  const held = run(pathOf('tsx', 'tsx'), ['server/cli/main.ts', 'hold', ...words], ['inherit', 'pipe', 'inherit'])
  const all = [held]
  const endAll = (signal) => all.forEach((child) => void child.kill(signal))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endAll(signal))
  held.on('exit', (code) => code !== 0 && endAll('SIGTERM'))
  held.stdout.once('data', () => {
    const server = ['watch', '--clear-screen=false', 'server/cli/main.ts', 'start', '--no-open', ...words]
    for (const child of [run(pathOf('tsx', 'tsx'), server), run(pathOf('vite', 'vite'), ['--logLevel', 'warn'])]) {
      all.push(child)
      child.on('exit', () => endAll('SIGTERM'))
    }
    say('The page, with hot updates: http://127.0.0.1:5173')
  })
}
