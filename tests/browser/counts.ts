import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'

/** How many of what a view shows, wherever it is said. */
export type Counts = { certain: number; possible: number; events: number }

const numberIn = (text: string | undefined) => Number(text?.replaceAll(/[^\d]/g, ''))

/** What the sentence under the title says. */
export async function countsOfSentence(page: Page): Promise<Counts & { lines: number }> {
  const text =
    (await page
      .getByRole('region', { name: /^(The network|Matrix|Table)$/ })
      .locator('p')
      .first()
      .textContent()) ?? ''
  const said = (pattern: RegExp) => numberIn(pattern.exec(text)?.[1] ?? '0')
  return {
    certain: said(/([\d,]+) relations? certainly/),
    possible: said(/([\d,]+) (?:relations? )?possibly/),
    events: said(/([\d,]+) events?/),
    lines: said(/Drawn as ([\d,]+)/),
  }
}

/** What the legend of the rail says: its three parts, each of which adds up to all that is shown. */
export async function countsOfLegend(page: Page) {
  const rail = page.getByRole('complementary', { name: 'What is shown' })
  const of = async (name: RegExp) => numberIn((await rail.getByRole('button', { name }).first().textContent()) ?? '0')
  return {
    signs: (await of(/^Positive/)) + (await of(/^Negative/)) + (await of(/^Neutral/)),
    status: (await of(/^Confirmed/)) + (await of(/^Reported/)) + (await of(/^Disputed/)),
  }
}

/** Rows of one table of a CSV download. */
export const rowsOfZip = (zip: Uint8Array, file: string): Record<string, string>[] => {
  const found = unzipSync(zip)[file]
  if (!found) throw new Error(`${file} is not in the download`)
  return parse(strFromU8(found), { columns: true })
}
