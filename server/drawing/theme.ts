import type { Ink } from './mark.ts'

/** A colour for each ink. Figures and exports are always light. */
export type Theme = { readonly [ink in Ink]: string }

export const light: Theme = {
  positive: '#0072B2',
  negative: '#7A1200',
  neutral: '#8C8C8C',
  onSign: '#FFFFFF',
  paper: '#FFFFFF',
  page: '#F6F6F3',
  sunken: '#F3F3F0',
  line: '#E4E4DF',
  line2: '#CFCFC9',
  ink: '#1A1A1A',
  ink2: '#555A60',
  ink3: '#6B7076',
  structure: '#595959',
  actorFill: '#FFFFFF',
  actorLine: '#333333',
  window: 'rgba(26,26,26,.07)',
  veil: 'rgba(255,255,255,.8)',
}

export const dark: Theme = {
  positive: '#4FA3E0',
  negative: '#FFCDB3',
  neutral: '#757575',
  onSign: '#14181D',
  paper: '#14181D',
  page: '#1B2026',
  sunken: '#232930',
  line: '#2A3038',
  line2: '#3B434D',
  ink: '#E8EAED',
  ink2: '#A9B1BA',
  ink3: '#8A939D',
  structure: '#9AA3AC',
  actorFill: '#20262D',
  actorLine: '#C4CAD1',
  window: 'rgba(232,234,237,.10)',
  veil: 'rgba(20,24,29,.8)',
}
