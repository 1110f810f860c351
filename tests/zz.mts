const { launchChromium } = await import('./browser/chromium.ts')
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1100, height: 620 } })
for (const [n, path] of [['a','/network?t=2025-06-01&sel=hts'],['b','/network?t=2025-06-01&sel=southern-front'],['c','/network?t=2025-06-01&sel=syrian-salvation-government'],['d','/network?t=2025-06-01&sel=syrian-national-army']]) {
  await page.goto('http://127.0.0.1:3220' + path)
  await page.waitForTimeout(5000)
  await page.screenshot({ path: `/tmp/h2/page-${n}.png`, clip: {x:150,y:40,width:700,height:440} })
}
await browser.close()
