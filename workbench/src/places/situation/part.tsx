import { type ReactNode, useId } from "react"

/** A part of the outline: its heading in the margin, with a word on what belongs there. */
export function Part({
  title,
  about,
  children,
}: {
  readonly title: string
  readonly about?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <header className="part-head">
        <h2 id={id} className="heading">
          {title}
        </h2>
        {about !== undefined && <p className="small quiet">{about}</p>}
      </header>
      <div className="part-body">{children}</div>
    </section>
  )
}
