import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { StagePicture } from '../../client/canvas/picture.ts'
import { dark, light } from '../../server/drawing/theme.ts'

const ROOT = join(import.meta.dirname, '../..')
const ORIGIN = 'http://stage.test'
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2', woff: 'font/woff' }

/** A bundle of one entry with all it imports, by file name; nothing is written to disk. */
export async function bundleOf(entry: string): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(ROOT, entry), output: { entryFileNames: 'entry.js' } },
    },
  })
  if (!('output' in result)) throw new Error('the bundle was not built')
  return new Map(result.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

export type Look = {
  readonly width: number
  readonly height: number
  readonly theme?: 'light' | 'dark'
  readonly scale?: number
}

/** A page with nothing but the canvas of a picture on it, in a real browser. */
export async function openStage(
  browser: Browser,
  bundle: ReadonlyMap<string, string | Uint8Array>,
  look: Look,
): Promise<Page> {
  const context = await browser.newContext({ viewport: look, deviceScaleFactor: look.scale ?? 1 })
  const page = await context.newPage()
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1)
    if (path === '') return route.fulfill({ contentType: 'text/html', body: html(bundle, look) })
    const body = bundle.get(path)
    if (body === undefined) return route.fulfill({ status: 404 })
    const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) })
  })
  await page.goto(`${ORIGIN}/`)
  return page
}

function html(bundle: ReadonlyMap<string, unknown>, { theme = 'light' }: Look): string {
  const styles = [...bundle.keys()]
    .filter((name) => name.endsWith('.css'))
    .map((name) => `<link rel="stylesheet" href="/${name}">`)
  const inks = Object.entries(theme === 'dark' ? dark : light).map(
    ([ink, colour]) =>
      `--${ink.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/\d/, '-$&')}:${colour}`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Stage</title>${styles.join('')}
<style>html{${inks.join(';')}}html,body{margin:0;height:100%;background:var(--paper)}#stage{position:absolute;inset:0}</style>
<div id="stage"></div><script type="module" src="/entry.js"></script>`
}

/** Begins the stage with a picture; maps do not pass into a page, so pins go as a list. */
export async function begin(page: Page, { pins, ...picture }: StagePicture): Promise<void> {
  await page.waitForFunction(() => 'begin' in window)
  await page.evaluate(([rest, list]) => window.begin({ ...rest, pins: new Map(list) } as never), [
    picture,
    [...pins],
  ] as const)
}
