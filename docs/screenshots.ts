// Makes the pictures of the README from a running Entente with the Syria data, into docs/pictures:
//   node --import tsx docs/screenshots.ts http://127.0.0.1:3000
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '../tests/browser/chromium.ts'

type Shot = { readonly name: string; readonly at: string; readonly colorScheme?: 'light' | 'dark' }

const DAY = '2023-02-02'
const SHOTS: readonly Shot[] = [
  { name: 'home', at: '/' },
  { name: 'network-light', at: `/network?t=${DAY}&sel=syria:r280` },
  { name: 'network-dark', at: '/network?t=2017-10-08&actor=hts&sel=turkey', colorScheme: 'dark' },
  { name: 'matrix', at: `/matrix?t=${DAY}` },
  { name: 'difference', at: '/difference?t=2024-11-01&u=2025-02-01&follow=1' },
  { name: 'panels', at: '/multiples' },
  { name: 'pair', at: '/pair/turkey/hts,syrian-government-assad' },
  { name: 'figure', at: `/api/export/png?at=${DAY}&actor=turkey&width=1000` },
]
const FOLDER = join(import.meta.dirname, 'pictures')

const [base = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const browser = await launchChromium()
await mkdir(FOLDER, { recursive: true })
try {
  for (const shot of SHOTS) {
    const png = shot.at.startsWith('/api/') ? await fileAt(shot.at) : await take(shot)
    await writeFile(join(FOLDER, `${shot.name}.png`), png)
    console.log(`${shot.name}.png: ${Math.ceil(png.length / 1000)} kB`)
  }
} finally {
  await browser.close()
}

async function take({ at, colorScheme = 'light' }: Shot): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(base + at)
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const png = await page.screenshot()
  await context.close()
  return png
}

async function fileAt(at: string): Promise<Buffer> {
  const answer = await fetch(base + at)
  if (!answer.ok) throw new Error(`${at} answers ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}
