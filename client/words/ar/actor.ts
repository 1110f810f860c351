import type { ActorWords } from '../actor.ts'
import { counted, countedOf, number } from './counts.ts'
import { comma } from './phrases.ts'

export const actorWords: ActorWords = {
  networkOn: (when) => `في الشبكة، ${when}`,
  names: 'الأسماء',
  wikidata: 'ويكي بيانات',
  allNames: (count) => `كل الأسماء، ${number(count)}`,
  life: 'الأسماء والتسلسل عبر الزمن',
  lifeNote: 'ما صبّ فيه يأتي من أعلى، وما نشأ عنه يمتد إلى أسفل.',
  noLineage: 'لا انشقاق ولا اندماج ولا خلَف مسجَّل.',
  standing: (when) => `مع من، ${when}`,
  side: {
    allies: 'مؤيِّدون',
    opponents: 'خصوم',
    both: 'مؤيِّدون وخصوم معًا',
    otherwise: 'أحداث وعلاقات محايدة فقط',
  },
  leftOut: (unattested, denied, structure, later) => {
    const said = comma([
      unattested > 0 && `${number(unattested)} بلا توثيق قريب`,
      denied > 0 && `${number(denied)} منفية`,
      structure > 0 && `${number(structure)} علاقات بنيوية`,
      later > 0 && `${number(later)} عُرفت لاحقًا`,
    ])
    return said === '' ? '' : `المستبعد: ${said}`
  },
  families: 'العلاقات، كل السنوات',
  undrawn: (count) =>
    `في القوائم وحدها: ${counted(count, 'relation')} من سنوات أخرى، أو بلا توثيق قريب من هذه السنوات.`,
  all: (count) => `أظهر الكل، ${number(count)}`,
  third: 'طرف ثالث في',
  sources: (count) => `المصادر، ${number(count)}`,
  cited: (count) => `يُستشهد به في ${countedOf(count, 'relation')}`,
  allSources: (count) => (count === 1 ? 'المصدر' : `كل المصادر، ${number(count)}`),
}
