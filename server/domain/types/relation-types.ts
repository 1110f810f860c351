import { z } from 'zod'

/** Families of relation types, in the order of the table. */
export const Family = z.enum([
  'support',
  'diplomacy',
  'opposition',
  'conflict',
  'organisation',
  'recognition',
  'fallback',
])
export type Family = z.infer<typeof Family>

export const Sign = z.enum(['positive', 'negative', 'neutral'])
export type Sign = z.infer<typeof Sign>

/** One row of the type table. `weight` is CAMEO's Goldstein value of the code in `weightFrom` unless that says otherwise. */
export type TypeRow = {
  readonly label: string
  readonly inverse: string
  readonly family: Family
  readonly symmetric: boolean
  readonly sign: Sign
  readonly weight: number
  readonly weightFrom: string
  readonly kind: 'state' | 'event'
}

type Row = readonly [
  label: string,
  inverse: string,
  family: Family,
  direction: 'directed' | 'symmetric',
  sign: -1 | 0 | 1,
  weight: number,
  weightFrom: string,
  kind: 'state' | 'event',
]

/** The type table: 31 types in six families and the fallback. Sign, direction and kind come from here and nowhere else. */
const ROWS = {
  BACKS: ['backs', 'is backed by', 'support', 'directed', 1, 3.8, 'Goldstein CAMEO 053', 'state'],
  ARMS: ['arms', 'is armed by', 'support', 'directed', 1, 8.3, 'Goldstein CAMEO 072', 'state'],
  FUNDS: ['funds', 'is funded by', 'support', 'directed', 1, 7.4, 'Goldstein CAMEO 071', 'state'],
  HOSTS: ['hosts', 'is hosted by', 'support', 'directed', 1, 7, 'Goldstein CAMEO 075', 'state'],
  FIGHTS_FOR: [
    'sends troops for',
    'receives troops from',
    'support',
    'directed',
    1,
    8.5,
    'Goldstein CAMEO 074',
    'state',
  ],
  ALLIED_WITH: ['is allied with', 'is allied with', 'support', 'symmetric', 1, 8, 'Goldstein CAMEO 057', 'state'],
  COOPERATES_WITH: ['cooperates with', 'cooperates with', 'support', 'symmetric', 1, 6, 'Goldstein CAMEO 06', 'state'],
  MEETS_WITH: ['meets', 'meets', 'diplomacy', 'symmetric', 0, 1, 'Goldstein CAMEO 040', 'event'],
  NEGOTIATES_WITH: [
    'negotiates with',
    'negotiates with',
    'diplomacy',
    'symmetric',
    0,
    7,
    'Goldstein CAMEO 046',
    'state',
  ],
  MEDIATES_FOR: [
    'mediates for',
    'is party to mediation by',
    'diplomacy',
    'directed',
    0,
    5,
    'Goldstein CAMEO 045',
    'state',
  ],
  AGREES_WITH: [
    'agrees with',
    'agrees with',
    'diplomacy',
    'symmetric',
    1,
    8,
    'Goldstein CAMEO 057 (4.0 = CAMEO 03 when only promised)',
    'event',
  ],
  CEASEFIRE_WITH: [
    'has a ceasefire with',
    'has a ceasefire with',
    'diplomacy',
    'symmetric',
    0,
    9,
    'Goldstein CAMEO 0871',
    'state',
  ],
  EASES_SANCTIONS_ON: [
    'eases sanctions on',
    'has sanctions eased by',
    'diplomacy',
    'directed',
    1,
    7,
    'Goldstein CAMEO 085',
    'event',
  ],
  RESTORES_RELATIONS_WITH: [
    'restores relations with',
    'has relations restored by',
    'diplomacy',
    'directed',
    1,
    4,
    'own judgement (no published value; mirror of BREAKS_RELATIONS_WITH)',
    'event',
  ],
  OPPOSES: ['opposes', 'is opposed by', 'opposition', 'directed', -1, -2, 'Goldstein CAMEO 113', 'state'],
  CRITICISES: ['criticises', 'is criticised by', 'opposition', 'directed', -1, -2, 'Goldstein CAMEO 111', 'event'],
  THREATENS: ['threatens', 'is threatened by', 'opposition', 'directed', -1, -6, 'Goldstein CAMEO 13', 'event'],
  SANCTIONS: ['sanctions', 'is sanctioned by', 'opposition', 'directed', -1, -8, 'Goldstein CAMEO 163', 'state'],
  BREAKS_RELATIONS_WITH: [
    'breaks relations with',
    'has relations broken off by',
    'opposition',
    'directed',
    -1,
    -4,
    'Goldstein CAMEO 161',
    'event',
  ],
  COERCES: ['coerces', 'is coerced by', 'opposition', 'directed', -1, -7, 'Goldstein CAMEO 17', 'event'],
  FIGHTS: ['fights', 'fights', 'conflict', 'symmetric', -1, -10, 'Goldstein CAMEO 19', 'state'],
  ATTACKS: ['attacks', 'is attacked by', 'conflict', 'directed', -1, -9, 'Goldstein CAMEO 18', 'event'],
  OCCUPIES: ['occupies', 'is occupied by', 'conflict', 'directed', -1, -9.5, 'Goldstein CAMEO 192', 'state'],
  RIVAL_OF: [
    'is a rival of',
    'is a rival of',
    'conflict',
    'symmetric',
    -1,
    -2,
    'own judgement (no published value)',
    'state',
  ],
  PART_OF: ['is part of', 'has part', 'organisation', 'directed', 0, 0, 'none', 'state'],
  AFFILIATED_WITH: [
    'is affiliated with',
    'has affiliate',
    'organisation',
    'directed',
    1,
    6,
    'own judgement (no published value)',
    'state',
  ],
  SPLITS_FROM: ['splits from', 'has splinter', 'organisation', 'directed', 0, 0, 'none', 'event'],
  MERGES_INTO: ['merges into', 'absorbs', 'organisation', 'directed', 0, 0, 'none', 'event'],
  SUCCEEDS: [
    'succeeds (renamed from)',
    'is succeeded by (renamed to)',
    'organisation',
    'directed',
    0,
    0,
    'none',
    'event',
  ],
  RECOGNISES: ['recognises', 'is recognised by', 'recognition', 'directed', 1, 6, 'Goldstein CAMEO 054', 'state'],
  DESIGNATES: ['designates', 'is designated by', 'recognition', 'directed', -1, -5, 'Goldstein CAMEO 172', 'state'],
  RELATED_TO: ['is related to', 'is related to', 'fallback', 'directed', 0, 0, 'none', 'event'],
} as const satisfies Record<string, Row>

export const RelationType = z.enum(Object.keys(ROWS) as [keyof typeof ROWS, ...(keyof typeof ROWS)[]])
export type RelationType = z.infer<typeof RelationType>

const SIGNS = { 1: 'positive', 0: 'neutral', '-1': 'negative' } as const

const TABLE = Object.fromEntries(
  Object.entries(ROWS).map(([type, [label, inverse, family, direction, sign, weight, weightFrom, kind]]) => [
    type,
    { label, inverse, family, symmetric: direction === 'symmetric', sign: SIGNS[sign], weight, weightFrom, kind },
  ]),
) as Record<RelationType, TypeRow>

/** What the table says of a type. */
export const typeOf = (type: RelationType): TypeRow => TABLE[type]

export const relationTypes: readonly RelationType[] = RelationType.options
export const stateTypes = relationTypes.filter((type) => TABLE[type].kind === 'state')
export const eventTypes = relationTypes.filter((type) => TABLE[type].kind === 'event')

export const isState = (type: RelationType) => TABLE[type].kind === 'state'
export const isSymmetric = (type: RelationType) => TABLE[type].symmetric
export const signOf = (type: RelationType) => TABLE[type].sign

/** Structure is left out at first: the family organisation with sign 0 (DESIGN 3, "Left out at first"). */
export const isStructure = (type: RelationType) =>
  TABLE[type].family === 'organisation' && TABLE[type].sign === 'neutral'

/** SANCTIONS and DESIGNATES are legal acts: the dissolution of the target does not end them (DESIGN 3, "Bounds"). */
export const outlivesTarget = (type: RelationType) => type === 'SANCTIONS' || type === 'DESIGNATES'

/** Whether a text names a family, rather than a type. */
export const isFamily = (type: string): type is Family => (Family.options as readonly string[]).includes(type)
