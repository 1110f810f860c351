import type { RelationType } from '../../../server/domain/types/relation-types.ts'
import { and, prefixed } from './phrases.ts'

/**
 * Relation types are said by verbal nouns, because a verb would have to agree with its actor, of whose name no gender is
 * known: `دعم Turkey لـ HTS`, and from one side `دعم لـ HTS` or `دعم من Turkey`. What both do together is `قتال بين … و…`,
 * from either side `قتال ضد …`.
 */
type Said = {
  /** The noun alone, for a list of types. */
  readonly name: string
  /** Before the name of the target, of what its source does. */
  readonly label: string
  /** Before the name of the source, of what is done to its target. */
  readonly inverse: string
  /** What its source does to a target that is named. */
  readonly out: (target: string) => string
  readonly sentence: (source: string, target: string) => string
}

/** `دعم … لـ …`; an object of the noun itself (`قطع … العلاقات مع …`) stands after its actor. */
function directed(noun: string, to: string, { object = '', inverse = '' } = {}): Said {
  const name = object === '' ? noun : `${noun} ${object}`
  const towards = (target: string) => (to === 'ل' ? prefixed(to, target) : `${to} ${target}`)
  return {
    name,
    label: `${name} ${to === 'ل' ? 'لـ' : to}`,
    inverse: inverse || `${name} من`,
    out: (target) => `${name} ${towards(target)}`,
    sentence: (source, target) => [noun, source, object, towards(target)].filter(Boolean).join(' '),
  }
}

const mutual = (name: string, to = 'مع'): Said => ({
  name,
  label: `${name} ${to}`,
  inverse: `${name} ${to}`,
  out: (target) => `${name} ${to} ${target}`,
  sentence: (source, target) => `${name} بين ${source} ${and(target)}`,
})

export const TYPES: { readonly [type in RelationType]: Said } = {
  BACKS: directed('دعم', 'ل'),
  ARMS: directed('تسليح', 'ل'),
  FUNDS: directed('تمويل', 'ل'),
  HOSTS: directed('استضافة', 'ل'),
  FIGHTS_FOR: directed('إرسال', 'لدعم', { object: 'قوات' }),
  ALLIED_WITH: mutual('تحالف'),
  COOPERATES_WITH: mutual('تعاون'),
  MEETS_WITH: mutual('اجتماع'),
  NEGOTIATES_WITH: mutual('تفاوض'),
  MEDIATES_FOR: directed('وساطة', 'لدى'),
  AGREES_WITH: mutual('اتفاق'),
  CEASEFIRE_WITH: mutual('وقف إطلاق نار'),
  EASES_SANCTIONS_ON: directed('تخفيف', 'عن', { object: 'العقوبات' }),
  RESTORES_RELATIONS_WITH: directed('استئناف', 'مع', { object: 'العلاقات' }),
  OPPOSES: directed('معارضة', 'ل'),
  CRITICISES: directed('انتقاد', 'ل'),
  THREATENS: directed('تهديد', 'ل'),
  SANCTIONS: directed('عقوبات', 'على'),
  BREAKS_RELATIONS_WITH: directed('قطع', 'مع', { object: 'العلاقات' }),
  COERCES: directed('إكراه', 'ل'),
  FIGHTS: mutual('قتال', 'ضد'),
  ATTACKS: directed('هجوم', 'على'),
  OCCUPIES: directed('احتلال', 'لأراضي'),
  RIVAL_OF: mutual('تنافس'),
  PART_OF: directed('عضوية', 'في', { inverse: 'ضمّ' }),
  AFFILIATED_WITH: directed('انتساب', 'إلى', { inverse: 'انتساب' }),
  SPLITS_FROM: directed('انشقاق', 'عن', { inverse: 'انشقاق' }),
  MERGES_INTO: directed('اندماج', 'في', { inverse: 'استيعاب' }),
  SUCCEEDS: {
    ...directed('حلول', 'محلّ'),
    ...{ name: 'حلول محلّ آخر', label: 'السلف', inverse: 'الخلف', out: (target) => `السلف ${target}` },
  },
  RECOGNISES: directed('اعتراف', 'بشرعية'),
  DESIGNATES: {
    name: 'إدراج على قائمة الإرهاب',
    label: 'إدراج على قائمة الإرهاب',
    inverse: 'إدراج على قائمة الإرهاب لدى',
    out: (target) => `إدراج ${target} على قائمة الإرهاب`,
    sentence: (source, target) => `إدراج ${source} ${prefixed('ل', target)} على قائمة الإرهاب`,
  },
  RELATED_TO: mutual('صلة'),
}

export const typeInWords = (type: RelationType): Said => TYPES[type]

/** What a relation is from one of its actors, before the name of the other. */
export const typeBefore = (type: RelationType, fromSource: boolean, other: string) =>
  fromSource ? TYPES[type].out(other) : `${TYPES[type].inverse} ${other}`
