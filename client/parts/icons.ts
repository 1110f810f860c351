import arrowBack from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs'
import arrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import arrowForward from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs'
import arrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs'
import arrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs'
import arrowsDiff from '@tabler/icons-react/dist/esm/icons/IconArrowsDiff.mjs'
import arrowsLeftRight from '@tabler/icons-react/dist/esm/icons/IconArrowsLeftRight.mjs'
import arrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import calendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs'
import chartDots from '@tabler/icons-react/dist/esm/icons/IconChartDots3.mjs'
import check from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import chevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import chevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs'
import chevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import chevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs'
import circleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import circleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs'
import clock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import command from '@tabler/icons-react/dist/esm/icons/IconCommand.mjs'
import copy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs'
import download from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
import eye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs'
import matrix from '@tabler/icons-react/dist/esm/icons/IconGridDots.mjs'
import help from '@tabler/icons-react/dist/esm/icons/IconHelpCircle.mjs'
import panels from '@tabler/icons-react/dist/esm/icons/IconLayoutGrid.mjs'
import link from '@tabler/icons-react/dist/esm/icons/IconLink.mjs'
import list from '@tabler/icons-react/dist/esm/icons/IconList.mjs'
import maximize from '@tabler/icons-react/dist/esm/icons/IconMaximize.mjs'
import menu from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import minus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs'
import note from '@tabler/icons-react/dist/esm/icons/IconNote.mjs'
import photo from '@tabler/icons-react/dist/esm/icons/IconPhoto.mjs'
import pin from '@tabler/icons-react/dist/esm/icons/IconPin.mjs'
import play from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs'
import skip from '@tabler/icons-react/dist/esm/icons/IconPlayerSkipForward.mjs'
import stop from '@tabler/icons-react/dist/esm/icons/IconPlayerStop.mjs'
import trackNext from '@tabler/icons-react/dist/esm/icons/IconPlayerTrackNext.mjs'
import trackPrevious from '@tabler/icons-react/dist/esm/icons/IconPlayerTrackPrev.mjs'
import away from '@tabler/icons-react/dist/esm/icons/IconPlugConnectedX.mjs'
import plus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import route from '@tabler/icons-react/dist/esm/icons/IconRoute.mjs'
import search from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import timeline from '@tabler/icons-react/dist/esm/icons/IconTimeline.mjs'
import upload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs'
import close from '@tabler/icons-react/dist/esm/icons/IconX.mjs'

/** The icons in use (LOOK 9), by what they stand for. */
export const ICONS = {
  arrowBack,
  arrowDown,
  arrowForward,
  arrowLeft,
  arrowRight,
  /** That of a key: it points the same way in every language. */
  arrowToRight: arrowRight,
  arrowUp,
  arrowsDiff,
  arrowsLeftRight,
  away,
  calendar,
  chartDots,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  chevronUp,
  circleCheck,
  circleX,
  clock,
  close,
  command,
  copy,
  download,
  eye,
  help,
  link,
  list,
  matrix,
  panels,
  maximize,
  menu,
  minus,
  note,
  photo,
  pin,
  play,
  plus,
  route,
  search,
  skip,
  stop,
  timeline,
  trackNext,
  trackPrevious,
  upload,
} as const
export type IconName = keyof typeof ICONS

/** Those that point along the text: mirrored where it runs to the left. */
export const POINTING: ReadonlySet<IconName> = new Set([
  'arrowBack',
  'arrowForward',
  'arrowRight',
  'chevronLeft',
  'chevronRight',
])
