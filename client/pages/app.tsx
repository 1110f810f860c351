import { createTheme, DirectionProvider, MantineProvider } from '@mantine/core'
import { useEffect } from 'react'
import { type Stores, StoresProvider, useSettings } from '../parts/stores.tsx'
import { useDark } from '../parts/use-media.ts'
import { direction } from '../words/language.ts'
import { Pages } from './pages.tsx'

/** Mantine in our ink: its primary colour is a scale of greys, its sizes and radius are ours (LOOK 9). */
const theme = createTheme({
  colors: {
    ink: ['#f6f6f3', '#e8eaed', '#cfcfc9', '#a9b1ba', '#868b91', '#6b7076', '#555a60', '#3b434d', '#2a2a2a', '#1a1a1a'],
  },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 1 },
  defaultRadius: 6,
  focusRing: 'always',
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '21px' },
})

export function App({ stores }: { stores: Stores }) {
  return (
    <StoresProvider stores={stores}>
      <Themed />
    </StoresProvider>
  )
}

function Themed() {
  const chosen = useSettings((settings) => settings.theme)
  const system = useDark()
  const scheme = chosen ?? (system ? 'dark' : 'light')
  useEffect(() => {
    document.documentElement.dataset.theme = scheme
  }, [scheme])
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <DirectionProvider initialDirection={direction} detectDirection={false}>
        <Pages />
      </DirectionProvider>
    </MantineProvider>
  )
}
