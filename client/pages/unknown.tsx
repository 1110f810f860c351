import type { ReactNode } from 'react'
import { releaseName } from '../../server/domain/release.ts'
import { GoTo } from '../parts/go.tsx'
import { useLoading, useView } from '../parts/stores.tsx'
import { freshNetwork } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { Framed } from './frame.tsx'

const Apology = ({ title, note, children }: { title: string; note: string; children?: ReactNode }) => (
  <Framed className="reading apology">
    <h1>{title}</h1>
    <p className="lead">{note}</p>
    <p className="page-acts">
      {children}
      <GoTo to={freshNetwork()} className="button bordered">
        {words.notices.toNetwork}
      </GoTo>
    </p>
  </Framed>
)

/** An address that leads nowhere. */
export const UnknownPage = ({ path }: { path: string }) => (
  <Apology title={words.notices.unknown} note={words.notices.unknownNote(path)} />
)

/** An actor or a relation that is not in the data. */
export const NoRecord = ({ id }: { id: string }) => (
  <Apology title={words.notices.noRecord(id)} note={words.notices.unknownNote(location.pathname)} />
)

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
