import { expect, test } from 'vitest'
import { readLock } from '../../server/neo4j/jars.ts'
import { placesIn } from '../../server/neo4j/places.ts'
import { dockerVariables, javaArguments, javaEnvironment, keptOf, settingsText } from '../../server/neo4j/settings.ts'

const settings = settingsText(17_687)
const setTo = (name: string) => new RegExp(`^${name.replaceAll('.', '\\.')}=(.*)$`, 'm').exec(settings)?.[1]

test('only the Bolt port of 127.0.0.1 listens', () => {
  expect(settings.match(/^.*(listen_address|advertised_address).*$/gm)).toEqual([
    'server.default_listen_address=127.0.0.1',
    'server.bolt.listen_address=127.0.0.1:17687',
    'server.bolt.advertised_address=127.0.0.1:17687',
  ])
  expect([setTo('server.http.enabled'), setTo('server.https.enabled')]).toEqual(['false', 'false'])
})

test.each([
  ['nobody comes in without a password', 'dbms.security.auth_enabled', 'true'],
  ['no file of the machine can be read by a query', 'dbms.security.allow_csv_import_from_file_urls', 'false'],
  ['no address can be asked by a query', 'internal.dbms.cypher_ip_blocklist', '0.0.0.0/0,::/0'],
  ['nothing is told to anybody', 'dbms.usage_report.enabled', 'false'],
  ['nothing is told to anybody by clients', 'client.allow_telemetry', 'false'],
  ['a stop does not wait 10 s for threads', 'internal.server.bolt.thread_pool_shutdown_wait_time', '0s'],
  ['a recovery has at most a minute of work behind it', 'db.checkpoint.interval.time', '1m'],
  ['a query may not take all memory', 'db.memory.transaction.max', '256m'],
])('%s', (_, name, value) => expect(setTo(name)).toBe(value))

test.each([
  ['a small graph', 100_000_000, 512],
  ['a larger one is kept whole', 2_000_000_000, 2_098],
  ['one that is too large as far as a quarter of the memory', 20_000_000_000, 2_048],
])('of the store in memory: %s', (_, bytes, megabytes) => {
  expect(keptOf(bytes, megabytes === 2_048 ? 8 * 2 ** 30 : 64 * 2 ** 30)).toBe(megabytes)
})

test('each setting stands once, as name=value', () => {
  const names = settings
    .trimEnd()
    .split('\n')
    .map((line) => /^([a-z_.]+)=\S+$/.exec(line)?.[1])

  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
})

test('a setting becomes a variable of the container: dots one underscore, underscores two', () => {
  expect(dockerVariables().NEO4J_db_tx__log_rotation_retention__policy).toBe('keep_none')
})

test('the command line names the home folder, and of the jars only the file names of the lock', () => {
  const places = placesIn('/some where/Дом', '/jars')
  const words = javaArguments(places, readLock(), ['-XX:SharedArchiveFile=x.jsa'])

  expect(words.filter((word) => word.includes('Дом'))).toEqual([
    '-XX:ErrorFile=/some where/Дом/neo4j/graph/logs/java-error-%p.log',
    '--home-dir=/some where/Дом/neo4j/graph',
    '--config-dir=/some where/Дом/neo4j/graph/conf',
  ])
  expect(words[words.indexOf('-cp') + 1]?.split(':')).toHaveLength(212)
  expect(words.join(' ')).not.toContain('/jars')
})

test('options of the user for any Java do not reach ours, and names of files are UTF-8', () => {
  const env = { PATH: '/bin', LANG: 'C', LC_ALL: 'POSIX', _JAVA_OPTIONS: '-Xmx64m', JDK_JAVA_OPTIONS: '-XX:+UseZGC' }

  expect(javaEnvironment(env)).toEqual({ PATH: '/bin', LANG: 'C', LC_ALL: 'C.UTF-8' })
})
