import type { ReactNode } from 'react'
import { nameOn } from '../../server/domain/actor.ts'
import { isolated } from '../../server/domain/direction.ts'
import { releaseName } from '../../server/domain/release.ts'
import { Name } from '../parts/actor-name.tsx'
import { GoTo, GoToPage } from '../parts/go.tsx'
import { useLoading, useShown, useStores, useView } from '../parts/stores.tsx'
import { nearestNames } from '../view/finding.ts'
import { lastDay } from '../view/time.ts'
import { freshNetwork } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { Framed } from './frame.tsx'

type Props = { title: string; note: string; children?: ReactNode; isAlone?: boolean }

/** What is not there, and the ways on; one leads to the network, unless nothing is there either. */
const Apology = ({ title, note, children, isAlone = false }: Props) => (
  <Framed className="reading apology">
    <h1>{title}</h1>
    <p className="lead">{note}</p>
    <p className="page-acts">
      {children}
      {!isAlone && (
        <GoTo to={freshNetwork()} className="button bordered">
          {words.notices.toNetwork}
        </GoTo>
      )}
    </p>
  </Framed>
)

/** An address that leads nowhere; one that names an actor twice as a pair says so. */
export function UnknownPage({ path }: { path: string }) {
  const { data, when } = useShown()
  const [, one = '', other] = /^\/pair\/([^/,]+)\/([^/]+)\/?$/.exec(path) ?? []
  const actor = one === other ? data.actor.get(one) : undefined
  if (!actor) return <Apology title={words.notices.unknown} note={words.notices.unknownNote(path)} />
  const name = nameOn(actor, lastDay(when))
  return (
    <Apology title={words.notices.noPair} note={words.notices.noPairNote(isolated(name))}>
      <GoToPage page={{ name: 'choose' }} className="button primary">
        {words.notices.choosePair}
      </GoToPage>
      <GoToPage page={{ name: 'actor', id: actor.id }} className="button bordered">
        <Name name={name} />
      </GoToPage>
    </Apology>
  )
}

/** An actor or a relation that is not in the data; the names that are nearest to it. */
export function NoRecord({ id }: { id: string }) {
  const { data, when } = useShown()
  const near = id.includes(':') ? [] : nearestNames(data, id.replaceAll('-', ' '))
  return (
    <Apology title={words.notices.noRecord(id)} note={words.notices.noRecordNote}>
      {near.map((actor) => (
        <GoToPage key={actor.id} page={{ name: 'actor', id: actor.id }} className="button bordered">
          <Name name={nameOn(actor, lastDay(when))} />
        </GoToPage>
      ))}
    </Apology>
  )
}

/** A graph in which nothing is yet: how something comes into it. */
export function EmptyGraphPage() {
  const { loaded } = useStores()
  return (
    <Apology title={words.notices.empty} note={words.notices.emptyNote} isAlone>
      <GoToPage page={{ name: 'data' }} className="button primary">
        {words.notices.toImport}
      </GoToPage>
      <button type="button" className="button bordered" onClick={() => void loaded.load()}>
        {words.notices.lookAgain}
      </button>
    </Apology>
  )
}

/** A release that is not that of the present data. */
export function OtherReleasePage({ hash }: { hash: string }) {
  const view = useView((state) => state)
  const { data } = useLoading()
  const present = data ? releaseName(data.release) : ''
  return (
    <Apology title={words.notices.otherRelease(hash)} note={words.notices.otherReleaseNote(present)}>
      <GoTo to={{ ...view, release: null }} className="button primary">
        {words.notices.toPresent}
      </GoTo>
    </Apology>
  )
}
