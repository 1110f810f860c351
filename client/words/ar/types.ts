import type { RelationType } from '../../../server/domain/types/relation-types.ts'

/**
 * The relation types as they are said of `طرف`, which is masculine: from its source, and from its target, which a pronoun
 * stands for (`يدعمه`: is backed by).
 */
export const TYPES = {
  BACKS: ['يدعم', 'يدعمه'],
  ARMS: ['يسلّح', 'يسلّحه'],
  FUNDS: ['يموّل', 'يموّله'],
  HOSTS: ['يستضيف', 'يستضيفه'],
  FIGHTS_FOR: ['يرسل قوات لدعم', 'يرسل قوات لدعمه'],
  ALLIED_WITH: ['يتحالف مع', 'يتحالف مع'],
  COOPERATES_WITH: ['يتعاون مع', 'يتعاون مع'],
  MEETS_WITH: ['يجتمع مع', 'يجتمع مع'],
  NEGOTIATES_WITH: ['يتفاوض مع', 'يتفاوض مع'],
  MEDIATES_FOR: ['يتوسط لدى', 'يتوسط لديه'],
  AGREES_WITH: ['يتفق مع', 'يتفق مع'],
  CEASEFIRE_WITH: ['يلتزم وقف إطلاق النار مع', 'يلتزم وقف إطلاق النار مع'],
  EASES_SANCTIONS_ON: ['يخفف العقوبات عن', 'يخفف العقوبات عنه'],
  RESTORES_RELATIONS_WITH: ['يستأنف العلاقات مع', 'يستأنف العلاقات معه'],
  OPPOSES: ['يعارض', 'يعارضه'],
  CRITICISES: ['ينتقد', 'ينتقده'],
  THREATENS: ['يهدد', 'يهدده'],
  SANCTIONS: ['يفرض عقوبات على', 'يفرض عليه عقوبات'],
  BREAKS_RELATIONS_WITH: ['يقطع العلاقات مع', 'يقطع العلاقات معه'],
  COERCES: ['يمارس الإكراه على', 'يمارس عليه الإكراه'],
  FIGHTS: ['يقاتل', 'يقاتل'],
  ATTACKS: ['يهاجم', 'يهاجمه'],
  OCCUPIES: ['يحتل', 'يحتل أرضه'],
  RIVAL_OF: ['ينافس', 'ينافس'],
  PART_OF: ['جزء من', 'جزء منه'],
  AFFILIATED_WITH: ['ينتسب إلى', 'ينتسب إليه'],
  SPLITS_FROM: ['ينشق عن', 'ينشق عنه'],
  MERGES_INTO: ['يندمج في', 'يندمج فيه'],
  SUCCEEDS: ['يخلف (باسم جديد)', 'يخلفه (باسم جديد)'],
  RECOGNISES: ['يعترف بشرعية', 'يعترف بشرعيته'],
  DESIGNATES: ['يصنّف رسميًّا', 'يصنّفه رسميًّا'],
  RELATED_TO: ['على صلة مع', 'على صلة مع'],
} as const satisfies Record<RelationType, readonly [label: string, inverse: string]>

export const typeInWords = (type: RelationType) => ({ label: TYPES[type][0], inverse: TYPES[type][1] })
